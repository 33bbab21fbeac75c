package io.huifang.escalation.promise;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.notify.Telling;
import io.huifang.platform.due.DueItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
  @Inject Promises promises;
  @Inject CaseRepository cases;
  @Inject Directory directory;
  @Inject Telling telling;

  /** Promises that have a case, and their cases, by their ids. */
  record Read(Map<UUID, Promise> promises, Map<UUID, EscalationCase> cases) {}

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
