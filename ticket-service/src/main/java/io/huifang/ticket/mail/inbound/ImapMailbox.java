package io.huifang.ticket.mail.inbound;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.mail.read.InboundMail;
import io.huifang.platform.mail.read.UnreadableMailException;
import io.huifang.platform.problem.DatabaseProblems;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * The unread mails of a mailbox. What was taken is marked as read, what cannot be is flagged for a
 * person to look at. A crash between the two takes a mail once more, which changes nothing.
 */
@ApplicationScoped
class ImapMailbox {
  private static final Logger LOG = Logger.getLogger(ImapMailbox.class);
  private static final int AT_ONCE = 100;
  @Inject ImapConfig config;
  @Inject CustomerMails reader;
  @Inject MailIntake intake;

  /**
   * @return how many were taken
   * @throws MessagingException if the server is away or does not let us in
   */
  int takeAll(DueClaim claim) throws MessagingException {
    String protocol = config.tls() ? "imaps" : "imap";
    try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
      store.connect(
          config.host().orElseThrow(),
          config.port(),
          config.user().orElse(null),
          config.password().orElse(null));
      Folder folder = store.getFolder(config.folder());
      folder.open(Folder.READ_WRITE);
      try {
        return takeAll(folder, claim);
      } finally {
        folder.close(false);
      }
    }
  }

  private int takeAll(Folder folder, DueClaim claim) throws MessagingException {
    Message[] waiting =
        folder.search(
            new AndTerm(
                new FlagTerm(new Flags(Flags.Flag.SEEN), false),
                new FlagTerm(new Flags(Flags.Flag.FLAGGED), false)));
    int taken = 0;
    for (int i = 0; i < waiting.length && taken < AT_ONCE && !claim.lost(); i++) {
      switch (take(waiting[i], claim)) {
        case TAKEN -> {
          waiting[i].setFlag(Flags.Flag.SEEN, true);
          taken++;
        }
        case FOR_A_PERSON -> waiting[i].setFlag(Flags.Flag.FLAGGED, true);
        case LATER -> {}
      }
    }
    return taken;
  }

  /** What is wrong with one mail must not keep the others waiting. */
  private Result take(Message message, DueClaim claim) throws MessagingException {
    try {
      if (message.getSize() > config.largest()) {
        LOG.warnf("A mail of %d bytes stays in the mailbox", message.getSize());
        return Result.FOR_A_PERSON;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      InboundMail mail = reader.read(new ByteArrayInputStream(bytes.toByteArray()));
      claim.during(() -> intake.take(mail));
      return Result.TAKEN;
    } catch (FenceLostException e) {
      throw e;
    } catch (ProblemException e) {
      return Result.LATER; // somebody has written too often
    } catch (RuntimeException e) {
      if (DatabaseProblems.isOutage(e)) {
        throw e;
      }
      if (DatabaseProblems.isLostRace(e)) {
        return Result.LATER;
      }
      LOG.errorf(e, "A mail stays in the mailbox");
      return Result.FOR_A_PERSON;
    } catch (MessagingException e) {
      if (!message.getFolder().isOpen()) {
        throw e;
      }
      LOG.warnf("The server does not hand a mail out: %s", e.getClass().getSimpleName());
      return Result.FOR_A_PERSON;
    } catch (UnreadableMailException | IOException e) {
      LOG.warnf("A mail stays in the mailbox: %s", e.getMessage());
      return Result.FOR_A_PERSON;
    }
  }

  private enum Result {
    TAKEN,
    FOR_A_PERSON,
    LATER
  }

  private Properties properties(String protocol) {
    String prefix = "mail." + protocol + ".";
    String timeout = String.valueOf(config.timeout().toMillis());
    Properties all = new Properties();
    all.setProperty(prefix + "connectiontimeout", timeout);
    all.setProperty(prefix + "timeout", timeout);
    all.setProperty(prefix + "writetimeout", timeout);
    all.setProperty(prefix + "starttls.enable", "true");
    all.setProperty(prefix + "ssl.checkserveridentity", "true");
    all.setProperty(prefix + "peek", "true");
    return all;
  }
}
