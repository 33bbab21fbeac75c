package io.huifang.escalation.promise;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Reminders that the end of their promise has overtaken: a replica that was killed had them in its
 * hands, and they would come back after the promise has been moved and planned anew. So whoever
 * runs the end takes them along, in the same transaction; whoever holds one still loses it.
 */
@ApplicationScoped
class Overtaken {
  private static final String DUE =
      """
      select key, due_at from due_work
      where kind = 'deadline' and key = any(:keys) and due_at <= :now and parked_at is null
      """;
  @Inject EntityManager entities;
  @Inject DueWork due;
  @Inject Clock clock;

  /** Those of promises that end among these steps, other than the steps themselves. */
  List<DueItem> by(List<DueItem> items) {
    Set<String> keys = new HashSet<>();
    for (DueItem item : items) {
      if (Deadline.in(item.key()) == Deadline.OVERDUE) {
        UUID promise = Deadline.promiseIn(item.key());
        keys.add(Deadline.REMIND_50.keyOf(promise));
        keys.add(Deadline.REMIND_80.keyOf(promise));
      }
    }
    items.forEach(item -> keys.remove(item.key()));
    return keys.isEmpty() ? List.of() : taken(keys);
  }

  private List<DueItem> taken(Set<String> keys) {
    List<?> rows =
        PlainQuery.of(entities, DUE)
            .setParameter("keys", keys.toArray(String[]::new))
            .setParameter("now", clock.instant())
            .getResultList();
    List<DueItem> taken = new ArrayList<>();
    for (Object row : rows) {
      Object[] cells = (Object[]) row;
      String key = (String) cells[0];
      due.cancel(Deadlines.KIND, key);
      taken.add(new DueItem(Deadlines.KIND, key, (Instant) cells[1], 0, 1));
    }
    return taken;
  }
}
