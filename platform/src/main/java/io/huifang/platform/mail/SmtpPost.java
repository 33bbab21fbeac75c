package io.huifang.platform.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Hands one mail to the server and says what became of it. */
@ApplicationScoped
class SmtpPost {
  private static final Logger LOG = Logger.getLogger(SmtpPost.class);

  /** Replies about the recipient or the mail; 53x are about our own login and worth a retry. */
  private static final Set<Integer> REFUSALS = Set.of(501, 510, 511, 521, 550, 551, 552, 553, 554);

  @Inject ReactiveMailer mailer;

  /** Needed: the client may wait for ever for a connection that it has just given up. */
  @ConfigProperty(name = "huifang.mail.patience", defaultValue = "PT30S")
  Duration patience;

  Result send(OutgoingMail mail) {
    Mail out =
        Mail.withText(mail.recipient(), mail.subject(), mail.text())
            .addHeader("Message-ID", "<" + mail.messageId() + ">")
            // asks other machines not to answer ours
            .addHeader("Auto-Submitted", "auto-generated");
    if (mail.html() != null) {
      out.setHtml(mail.html());
    }
    try {
      mailer.send(out).await().atMost(patience);
      return new Result(Outcome.SENT, "");
    } catch (RuntimeException e) {
      return classify(e);
    }
  }

  // Never the text of the reply: it may hold the address, which has no place in logs and columns.
  private static Result classify(RuntimeException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SMTPException smtp) {
        boolean refused = REFUSALS.contains(smtp.getReplyCode());
        return new Result(
            refused ? Outcome.REFUSED : Outcome.UNREACHABLE, "SMTP " + smtp.getReplyCode());
      }
    }
    LOG.debugf(failure, "The mail server was not reached");
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return new Result(Outcome.UNREACHABLE, cause.getClass().getSimpleName());
  }

  /** What became of it. */
  enum Outcome {
    SENT,
    REFUSED,
    UNREACHABLE
  }

  /** With a short reason for people who operate the service. */
  record Result(Outcome outcome, String reason) {}
}
