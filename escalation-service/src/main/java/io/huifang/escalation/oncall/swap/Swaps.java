package io.huifang.escalation.oncall.swap;

import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.oncall.OnCallSchedule;
import io.huifang.escalation.oncall.Overrides;
import io.huifang.escalation.oncall.Rosters;
import io.huifang.escalation.oncall.Schedules;
import io.huifang.escalation.oncall.rota.Span;
import io.huifang.escalation.oncall.rota.Stretch;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for swaps and decides them, one after the other in each schedule. */
@ApplicationScoped
public class Swaps {
  private static final int SHOWN = 200;
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject Schedules schedules;
  @Inject Rosters rosters;
  @Inject Overrides overrides;
  @Inject Directory directory;
  @Inject Event<SwapChanged> changed;
  @Inject Clock clock;

  /** Those of schedules whose time is not over, decided or not, the next one first. */
  @Transactional
  public List<OnCallSwap.SwapView> toCome() {
    return entities
        .createQuery(
            "select s from OnCallSwap s, OnCallSchedule o where o.id = s.scheduleId"
                + " and o.gone = false and s.endsAt > :now order by s.startsAt, s.id",
            OnCallSwap.class)
        .setParameter("now", clock.instant())
        .setMaxResults(SHOWN)
        .getResultStream()
        .map(OnCallSwap::view)
        .toList();
  }

  /**
   * Asks somebody to take a shift of one's own.
   *
   * @param span in which the shift is; the first time of it in which the caller is on call counts
   * @param askedOf null for whoever can
   * @throws ProblemException 400 if the caller is not on call in it, or nobody can be asked
   */
  @Transactional
  public OnCallSwap.SwapView ask(
      String schedule, Span span, @Nullable String askedOf, @Nullable String note, String by) {
    OnCallSchedule kept = schedules.locked(schedule);
    Span shift = own(kept, span, by);
    if (shift == null) {
      throw ProblemException.badField("from", "you are not on call in this time");
    }
    if (askedOf != null && (askedOf.equals(by) || !directory.working(askedOf))) {
      throw ProblemException.badField("askedOf", "must be somebody else who works here");
    }
    OnCallSwap swap = new OnCallSwap(kept.id(), by, askedOf, shift, note, clock.instant());
    entities.persist(swap);
    changed.fire(new SwapChanged(swap, by));
    return swap.view();
  }

  /**
   * Takes, refuses or withdraws. Whoever comes second finds it decided.
   *
   * @throws ProblemException 404 if there is none, 403 if it is not for the caller to say, 409 if
   *     it was decided, is over, or the shift is not the one's who asked any more
   */
  @Transactional
  public OnCallSwap.SwapView decide(UUID id, Decision decision, String by) {
    OnCallSwap found = entities.find(OnCallSwap.class, id);
    if (found == null || schedules.find(found.scheduleId()).isEmpty()) {
      throw ProblemException.notFound("Swap " + id);
    }
    OnCallSchedule schedule = schedules.locked(found.scheduleId());
    OnCallSwap swap = locks.locked(OnCallSwap.class, id).orElseThrow();
    boolean may = decision == Decision.WITHDRAW ? swap.askedBy().equals(by) : swap.isFor(by);
    if (!may || decision == Decision.REFUSE && swap.askedOf() == null) {
      throw ProblemException.forbidden("It is not for you to say");
    }
    if (swap.state() != OnCallSwap.SwapState.ASKED) {
      throw ProblemException.conflict("swap-decided", "It was decided already: " + swap.state());
    }
    Instant now = clock.instant();
    switch (decision) {
      case ACCEPT -> {
        take(schedule, swap, by, now);
        swap.decided(OnCallSwap.SwapState.TAKEN, by, now);
      }
      case REFUSE -> swap.decided(OnCallSwap.SwapState.REFUSED, by, now);
      case WITHDRAW -> swap.decided(OnCallSwap.SwapState.WITHDRAWN, by, now);
    }
    changed.fire(new SwapChanged(swap, by));
    return swap.view();
  }

  /** What is left of the shift goes to whoever takes it. */
  private void take(OnCallSchedule schedule, OnCallSwap swap, String by, Instant now) {
    Span shift = swap.span();
    if (!shift.to().isAfter(now)) {
      throw ProblemException.conflict("swap-over", "The shift is over");
    }
    Span rest = shift.from().isBefore(now) ? new Span(now, shift.to()) : shift;
    if (!rest.equals(own(schedule, rest, swap.askedBy()))) {
      throw ProblemException.conflict(
          "shift-changed", "Who asked is not on call for the whole of it any more");
    }
    overrides.add(schedule.id(), by, rest, swap.note(), swap.id(), by);
  }

  /** The first time within a span in which somebody is on call without a break, null for none. */
  private @Nullable Span own(OnCallSchedule schedule, Span within, String person) {
    Span own = null;
    for (Stretch stretch : rosters.of(schedule, within).coverage(within)) {
      if (person.equals(stretch.duty().person())) {
        own = new Span(own == null ? stretch.span().from() : own.from(), stretch.span().to());
      } else if (own != null) {
        break;
      }
    }
    return own;
  }
}
