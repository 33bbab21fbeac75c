package io.huifang.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hands one mail to the server and says what became of it. Every worker keeps a connection of its
 * own for as long as it is good: after anything that went wrong it takes a new one.
 */
@ApplicationScoped
class SmtpPost {
  private static final Logger LOG = Logger.getLogger(SmtpPost.class);

  /** Replies about the recipient or the mail; 53x are about our own login and worth a retry. */
  private static final Set<Integer> REFUSALS = Set.of(501, 510, 511, 521, 550, 551, 552, 553, 554);

  private final ThreadLocal<@Nullable Transport> connection = new ThreadLocal<>();
  private final Session session;
  private final SmtpConfig config;
  private final Clock clock;

  @Inject
  SmtpPost(SmtpConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    this.session = Session.getInstance(properties(config));
  }

  private static Properties properties(SmtpConfig config) {
    Properties all = new Properties();
    String timeout = String.valueOf(config.timeout().toMillis());
    all.setProperty("mail.smtp.connectiontimeout", timeout);
    all.setProperty("mail.smtp.timeout", timeout);
    all.setProperty("mail.smtp.writetimeout", timeout);
    boolean encrypted = config.startTls() != SmtpConfig.StartTls.DISABLED;
    boolean must = config.startTls() == SmtpConfig.StartTls.REQUIRED;
    all.setProperty("mail.smtp.starttls.enable", String.valueOf(encrypted));
    all.setProperty("mail.smtp.starttls.required", String.valueOf(must));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.auth", String.valueOf(config.user().isPresent()));
    return all;
  }

  Result send(OutgoingMail mail, List<MailFile> files) {
    boolean begun = false;
    try {
      Message message =
          MailMessage.of(mail, files, config.from(), session, Date.from(clock.instant()));
      Transport transport = connected();
      begun = true;
      transport.sendMessage(message, message.getAllRecipients());
      return new Result(Outcome.SENT, "");
    } catch (MessagingException e) {
      forget();
      return classify(e, begun);
    }
  }

  /** Asks an older connection whether it still lives, because servers end those that rest. */
  private Transport connected() throws MessagingException {
    Transport known = connection.get();
    if (known != null && known.isConnected()) {
      return known;
    }
    forget();
    Transport fresh = session.getTransport("smtp");
    fresh.connect(
        config.host(), config.port(), config.user().orElse(null), config.password().orElse(null));
    connection.set(fresh);
    return fresh;
  }

  private void forget() {
    Transport known = connection.get();
    connection.remove();
    try {
      if (known != null) {
        known.close();
      }
    } catch (MessagingException e) {
      LOG.debugf("A connection to the mail server ended badly: %s", e.getClass().getSimpleName());
    }
  }

  // Never the text of the reply: it may hold the address, which has no place in logs and columns.
  private static Result classify(MessagingException failure, boolean begun) {
    for (Exception e = failure; e != null; e = next(e)) {
      int code = code(e);
      if (code > 0) {
        boolean refused = REFUSALS.contains(code);
        return new Result(refused ? Outcome.REFUSED : Outcome.UNREACHABLE, "SMTP " + code);
      }
      if (e instanceof jakarta.mail.internet.AddressException) {
        return new Result(Outcome.REFUSED, "no address");
      }
    }
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    // in the middle of it the line was cut: the server may have had all of it
    return new Result(
        begun ? Outcome.UNSURE : Outcome.UNREACHABLE, cause.getClass().getSimpleName());
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private static int code(Exception e) {
    if (e instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (e instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return e instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
  }

  /** What became of it. */
  enum Outcome {
    SENT,
    REFUSED,
    UNREACHABLE,
    /** The connection ended before the server had said anything. */
    UNSURE
  }

  /** With a short reason for people who operate the service. */
  record Result(Outcome outcome, String reason) {}
}
