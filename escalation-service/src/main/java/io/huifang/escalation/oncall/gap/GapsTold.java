package io.huifang.escalation.oncall.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers of which gaps people were told; by their schedule and when they begin. */
@ApplicationScoped
class GapsTold {
  @Inject EntityManager entities;
  @Inject Clock clock;

  Set<Instant> of(String schedule) {
    List<?> rows =
        entities
            .createNativeQuery("select starts_at from on_call_gap_told where schedule_id = :id")
            .setParameter("id", schedule)
            .getResultList();
    Set<Instant> found = new HashSet<>();
    rows.forEach(row -> found.add((Instant) row));
    return found;
  }

  void add(String schedule, Instant from) {
    entities
        .createNativeQuery(
            "insert into on_call_gap_told (schedule_id, starts_at, told_at)"
                + " values (:id, :from, :now) on conflict do nothing")
        .setParameter("id", schedule)
        .setParameter("from", from)
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /** Forgets gaps that are over or were closed; one that opens again is told again. */
  void forget(String schedule, Collection<Instant> gone) {
    for (Instant from : gone) {
      entities
          .createNativeQuery(
              "delete from on_call_gap_told where schedule_id = :id and starts_at = :from")
          .setParameter("id", schedule)
          .setParameter("from", from)
          .executeUpdate();
    }
  }
}
