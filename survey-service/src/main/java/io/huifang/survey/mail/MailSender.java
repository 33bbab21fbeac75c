package io.huifang.survey.mail;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Works the due invitations off. A crash between the mail and its mark leaves a row whose lease
 * ends: the mail goes out once more, with the same link and the same Message-ID.
 */
@ApplicationScoped
public class MailSender {
  private static final Logger LOG = Logger.getLogger(MailSender.class);
  @Inject MailQueue queue;
  @Inject MailWriter writer;
  @Inject SmtpPost post;

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wakeUp() {
    try {
      sendDue();
    } catch (RuntimeException e) {
      LOG.warnf("Invitations rest: %s", e.toString());
    }
  }

  /** Sends until nothing is due, or nobody is there to take mail. */
  public void sendDue() {
    Optional<MailQueue.Step> step = queue.next();
    while (step.isPresent()) {
      if (step.get().letter().isPresent() && !send(step.get().letter().get())) {
        return;
      }
      step = queue.next();
    }
  }

  private boolean send(Letter letter) {
    SmtpPost.Result result = post.send(writer.write(letter));
    switch (result.outcome()) {
      case SENT -> queue.sent(letter.invitation());
      case REFUSED -> {
        LOG.infof("Invitation %s bounced: %s", letter.invitation(), result.reason());
        queue.bounced(letter.invitation(), result.reason());
      }
      case UNREACHABLE -> {
        LOG.warnf("Invitation %s waits for mail: %s", letter.invitation(), result.reason());
        queue.unreachable(letter.invitation(), result.reason());
      }
    }
    return result.outcome() != SmtpPost.Outcome.UNREACHABLE;
  }
}
