package io.huifang.escalation.notification;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Sends mails, never inside a transaction. A crash between sending and marking sends a mail again;
 * its Message-ID stays the same, so that mail programs show it once.
 */
@ApplicationScoped
public class NotificationSender {
  private static final Logger LOG = Logger.getLogger(NotificationSender.class);
  private static final int AT_ONCE = 3;
  private static final long LONGEST_PAUSE_SECONDS = 300;
  @Inject NotificationQueue queue;
  @Inject Mailer mailer;

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void send() {
    List<Notification> claimed = queue.claim(AT_ONCE);
    while (!claimed.isEmpty()) {
      claimed.forEach(this::sendOne);
      claimed = queue.claim(AT_ONCE);
    }
  }

  private void sendOne(Notification notification) {
    try {
      mailer.send(
          Mail.withText(notification.recipient(), notification.subject(), notification.body())
              .addHeader("Message-ID", "<" + notification.id() + "@huifang>"));
      queue.sent(notification.id());
    } catch (RuntimeException e) {
      long pause = Math.min(LONGEST_PAUSE_SECONDS, 2L << Math.min(notification.attempts(), 10));
      LOG.warnf("Mail %s waits %d s: %s", notification.id(), pause, e.toString());
      queue.retry(notification.id(), Duration.ofSeconds(pause));
    }
  }
}
