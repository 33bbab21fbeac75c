package io.huifang.platform.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets what nobody will ask for again, so that the tables of the mechanisms stay small. */
@ApplicationScoped
public class Housekeeping {
  private static final Duration KEEP = Duration.ofDays(60);
  @Inject EntityManager entities;
  @Inject Clock clock;

  /** An event that is older than any retry cannot come again; nor can a retried POST. */
  @Scheduled(every = "1h", delayed = "10m")
  @Transactional
  void forget() {
    Instant before = clock.instant().minus(KEEP);
    entities
        .createNativeQuery("delete from inbox where received_at < :before")
        .setParameter("before", before)
        .executeUpdate();
    entities
        .createNativeQuery("delete from idempotency_key where created_at < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
