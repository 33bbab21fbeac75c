package io.huifang.suite.mail;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.huifang.suite.process.StartFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** An SMTP server on loopback that accepts every recipient and puts the mail into the mailbox. */
public final class SmtpInbox implements AutoCloseable {
  private final GreenMail server;

  private SmtpInbox(GreenMail server) {
    this.server = server;
  }

  /** Starts the server. */
  public static SmtpInbox start(int port, Mailbox mailbox) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    GreenMail server = new GreenMail(setup);
    GreenMailUser nobody = new Nobody();
    // The library would keep every mail of every recipient; ours keeps the newest only.
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, recipient) -> {
              deliver(mailbox, recipient.getEmail(), message.getMessage());
              return nobody;
            });
    try {
      server.start();
    } catch (IllegalStateException e) {
      throw new StartFailure("The mail server cannot listen on port " + port, e);
    }
    return new SmtpInbox(server);
  }

  private static void deliver(Mailbox mailbox, String to, MimeMessage message)
      throws MessagingException, UserException {
    try {
      mailbox.add(to, message);
    } catch (IOException e) {
      throw new UserException(e);
    }
  }

  /** The port it listens on. */
  public int port() {
    SmtpServer smtp = server.getSmtp();
    return smtp.getPort();
  }

  @Override
  public void close() {
    server.stop();
  }
}
