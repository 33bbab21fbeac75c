package io.huifang.escalation.oncall;

import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.oncall.rota.Span;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.transaction.TransactionMemory;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is not here when, in all schedules. */
@ApplicationScoped
public class Absences {
  private static final int MOST = 100;
  private static final int SHOWN = 500;
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject TransactionMemory memory;
  @Inject Directory directory;
  @Inject Clock clock;

  /** All that are not over, the next one first. */
  @Transactional
  public List<OnCallAbsence> toCome() {
    return entities
        .createQuery(
            "from OnCallAbsence where endsAt > :now order by startsAt, id", OnCallAbsence.class)
        .setParameter("now", clock.instant())
        .setMaxResults(SHOWN)
        .getResultList();
  }

  /** Those of some people that meet a span, by person. */
  Map<String, List<Span>> of(Collection<String> people, Span span) {
    Map<String, List<Span>> found = new HashMap<>();
    found(people, span)
        .forEach(
            one -> found.computeIfAbsent(one.person(), any -> new ArrayList<>()).add(one.span()));
    return found;
  }

  /** All who are away at a moment; asked of the database once in a transaction. */
  Set<String> away(Instant when) {
    Ahead ahead = memory.once(Ahead.class, () -> ahead(when));
    return (when.isBefore(ahead.from()) ? ahead(when) : ahead).away(when);
  }

  private Ahead ahead(Instant from) {
    return new Ahead(
        from,
        entities
            .createQuery("from OnCallAbsence where endsAt > :at", OnCallAbsence.class)
            .setParameter("at", from)
            // what is under way in this transaction changes no absence
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList());
  }

  /** What is not over at some moment. */
  private record Ahead(Instant from, List<OnCallAbsence> absences) {
    Set<String> away(Instant when) {
      return absences.stream()
          .filter(one -> one.span().has(when))
          .map(OnCallAbsence::person)
          .collect(Collectors.toSet());
    }
  }

  boolean any(String person, Span span) {
    return !found(List.of(person), span).isEmpty();
  }

  private List<OnCallAbsence> found(Collection<String> people, Span span) {
    return entities
        .createQuery(
            "from OnCallAbsence where person in :people and startsAt < :to and endsAt > :from"
                + " order by startsAt, id",
            OnCallAbsence.class)
        .setParameter("people", people)
        .setParameter("from", span.from())
        .setParameter("to", span.to())
        .getResultList();
  }

  /**
   * Somebody is away.
   *
   * @throws ProblemException 400 if nobody works here by that id, 409 if there are too many
   */
  @Transactional
  public OnCallAbsence add(String person, Span span, String by) {
    if (!directory.working(person)) {
      throw ProblemException.badField("person", "is nobody who works here");
    }
    locks.oneAtATime("on-call-absence", person);
    Instant now = clock.instant();
    Span ever = new Span(now, Instant.parse("9999-01-01T00:00:00Z"));
    if (found(List.of(person), ever).size() >= MOST) {
      throw ProblemException.conflict(
          "too-many-absences", "There are " + MOST + " to come already");
    }
    OnCallAbsence made = new OnCallAbsence(person, span, by, now);
    entities.persist(made);
    return made;
  }

  /** Somebody is here in that time after all: what was away of it is cut out. */
  @Transactional
  public void here(String person, Span span, String by) {
    locks.oneAtATime("on-call-absence", person);
    for (OnCallAbsence one : found(List.of(person), span)) {
      Span away = one.span();
      boolean before = away.from().isBefore(span.from());
      boolean after = span.to().isBefore(away.to());
      Span rest = after ? new Span(span.to(), away.to()) : null;
      if (before) {
        one.lasts(new Span(away.from(), span.from()));
        if (rest != null) {
          entities.persist(new OnCallAbsence(person, rest, by, clock.instant()));
        }
      } else if (rest != null) {
        one.lasts(rest);
      } else {
        entities.remove(one);
      }
    }
  }
}
