package io.huifang.escalation.promise;

import io.huifang.platform.calendar.BusinessCalendar;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Deadlines as stored. */
@ApplicationScoped
public class Deadlines implements PanacheRepositoryBase<Deadline, UUID> {

  /** Plans the reminders and the end of a promise between now and its due time. */
  void plan(Promise promise, Instant from, BusinessCalendar calendar) {
    Duration length = calendar.between(from, promise.dueAt());
    for (Deadline.Kind kind : Deadline.Kind.values()) {
      Duration part = Duration.ofMillis(Math.round(length.toMillis() * kind.share()));
      Instant due = calendar.plus(from, part);
      // A promise may be moved to a time outside opening hours: no reminder comes after its end.
      boolean late = kind == Deadline.Kind.OVERDUE || due.isAfter(promise.dueAt());
      persist(new Deadline(promise, kind, late ? promise.dueAt() : due));
    }
  }

  void cancel(Promise promise) {
    list("promiseId = ?1 and state = PENDING", promise.id()).forEach(Deadline::cancelled);
  }

  List<UUID> due(Instant now, int limit) {
    return getEntityManager()
        .createQuery(
            "select id from Deadline where state = PENDING and dueAt <= :now order by dueAt, id",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }
}
