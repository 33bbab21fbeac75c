package io.huifang.escalation.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Short transactions around the sending of mails. */
@ApplicationScoped
public class NotificationQueue {
  private static final Duration LEASE = Duration.ofSeconds(60);
  @Inject EntityManager entities;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Notification> claim(int limit) {
    Instant now = clock.instant();
    List<Notification> due =
        entities
            .createNativeQuery(
                "select * from notification where state = 'PENDING' and due_at <= :now"
                    + " order by due_at limit :limit for update skip locked",
                Notification.class)
            .setParameter("now", now)
            .setParameter("limit", limit)
            .getResultList()
            .stream()
            .map(Notification.class::cast)
            .toList();
    due.forEach(notification -> notification.claimedUntil(now.plus(LEASE)));
    return due;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void sent(UUID id) {
    entities.find(Notification.class, id).sent();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void retry(UUID id, Duration after) {
    entities.find(Notification.class, id).retryAt(clock.instant().plus(after));
  }
}
