package io.huifang.escalation.promise;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.notify.Telling;
import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what steps that run together are about: one query for each kind instead of one for each
 * step. Cases that may move up are locked, and promises are read after that.
 */
@ApplicationScoped
class StepReading {
  private static final String OVERTAKEN =
      """
      select key, due_at from due_work
      where kind = 'deadline' and key = any(:keys) and due_at <= :now and parked_at is null
      """;
  @Inject EntityManager entities;
  @Inject DueWork due;
  @Inject Clock clock;
  @Inject Promises promises;
  @Inject CaseRepository cases;
  @Inject Directory directory;
  @Inject Telling telling;

  /** Promises that have a case, and their cases, by their ids. */
  record Read(Map<UUID, Promise> promises, Map<UUID, EscalationCase> cases) {}

  /**
   * Reminders that the end of their promise has overtaken: a replica that was killed had them in
   * its hands, and they would come back after the promise has been moved and planned anew. So
   * whoever runs the end takes them along, in the same transaction; whoever holds one still loses
   * it.
   *
   * @return those of promises that end among these steps, other than the steps themselves
   */
  List<DueItem> overtakenBy(List<DueItem> items) {
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
        PlainQuery.of(entities, OVERTAKEN)
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

  Read read(List<DueItem> items) {
    Set<UUID> ids =
        items.stream().map(item -> Deadline.promiseIn(item.key())).collect(Collectors.toSet());
    Map<UUID, UUID> caseOf = promises.casesOf(ids);
    if (caseOf.isEmpty()) {
      return new Read(Map.of(), Map.of());
    }
    Set<UUID> moving =
        items.stream()
            .filter(item -> Deadline.in(item.key()) == Deadline.OVERDUE)
            .map(item -> caseOf.get(Deadline.promiseIn(item.key())))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<UUID, EscalationCase> found = new HashMap<>(byId(cases.locked(moving), EscalationCase::id));
    Set<UUID> reminded = new HashSet<>(caseOf.values());
    reminded.removeAll(moving);
    if (!reminded.isEmpty()) {
      found.putAll(byId(cases.list("id in ?1", reminded), EscalationCase::id));
    }
    expect(found.values());
    return new Read(byId(promises.all(caseOf.keySet()), Promise::id), found);
  }

  private void expect(Collection<EscalationCase> found) {
    Set<String> owners = set(found, EscalationCase::owner);
    directory.expect(
        owners, set(found, EscalationCase::customerId), set(found, EscalationCase::ticketId));
    telling.expect(owners);
  }

  private static <T> Set<T> set(Collection<EscalationCase> of, Function<EscalationCase, T> what) {
    return of.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static <E> Map<UUID, E> byId(List<E> all, Function<E, UUID> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
