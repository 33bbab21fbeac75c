package io.huifang.escalation.notify.send;

import io.huifang.escalation.notify.Expected;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.endpoint.Endpoint;
import io.huifang.escalation.notify.endpoint.Endpoints;
import io.huifang.escalation.notify.rule.PersonRules;
import io.huifang.escalation.notify.rule.Wishes;
import io.huifang.platform.transaction.TransactionMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How people want to be told and where else it goes, asked of the database once for all whom a
 * transaction tells.
 */
@ApplicationScoped
class Ways {
  @Inject PersonRules rules;
  @Inject Endpoints endpoints;
  @Inject TransactionMemory memory;

  void expect(@Observes Expected expected) {
    of(expected.people());
  }

  Wishes wishes(String person) {
    return Objects.requireNonNullElseGet(
        of(List.of(person)).wishes.get(person), () -> Wishes.usual());
  }

  /** Those of the organisation and the person's own. */
  List<Endpoint.View> interestedIn(Message message, @Nullable String team) {
    return of(List.of(message.person())).endpoints.stream()
        .filter(one -> one.person() == null || one.person().equals(message.person()))
        .filter(one -> one.interest().in(message, team))
        .toList();
  }

  private Known of(Collection<String> people) {
    Known known = memory.once(Known.class, Known::new);
    Set<String> strangers = new HashSet<>(people);
    strangers.removeAll(known.people);
    if (!strangers.isEmpty()) {
      known.wishes.putAll(rules.of(strangers));
      known.endpoints.addAll(
          known.people.isEmpty() ? endpoints.heeding(strangers) : endpoints.own(strangers));
      known.people.addAll(strangers);
    }
    return known;
  }

  /** What was asked already; the endpoints of the organisation came with the first person. */
  private static final class Known {
    private final Set<String> people = new HashSet<>();
    private final Map<String, Wishes> wishes = new HashMap<>();
    private final List<Endpoint.View> endpoints = new ArrayList<>();
  }
}
