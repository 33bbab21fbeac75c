package io.huifang.ticket.past;

import io.huifang.ticket.Actor;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Milestones;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lives a past ticket through, step by step in the order of time, so that imported history yields
 * the same facts as a live ticket. What happened has happened: no step is refused because our own
 * state machine would not allow it. Then the source has the last word.
 */
final class PastLife {
  private static final Actor IMPORT = new Actor(Actor.Kind.IMPORT, null);
  private final List<TicketChanged> changes = new ArrayList<>();
  private final List<TicketImported.Step> steps = new ArrayList<>();
  private final PastTicket past;
  private final PastEnd end;
  private final Ticket ticket;
  private final PastHolder holder;

  private PastLife(PastTicket past, Ticket.Identity as) {
    this.past = past;
    this.end = past.end();
    this.ticket = new Ticket(as, past.begin(), Origin.IMPORT, past.firstContactAt());
    this.holder = new PastHolder(past, ticket);
    ticket.labelledElsewhere(past.labels());
    ticket.weighedElsewhere(past.weight());
  }

  static PastLife of(PastTicket past, Ticket.Identity as) {
    PastLife life = new PastLife(past, as);
    life.live();
    return life;
  }

  Ticket ticket() {
    return ticket;
  }

  TicketImported told() {
    return new TicketImported(ticket, changes, steps);
  }

  private void live() {
    holder.begin();
    record(ChangeType.OPENED, past.firstContactAt(), Map.of());
    for (PastTicket.Step step : past.steps()) {
      respondUntil(step.at());
      boolean heldElsewhere = holder.take(step, this::record);
      TicketState next = step.state();
      if (next != null && next != ticket.state()) {
        become(next, step.at(), heldElsewhere);
      }
    }
    respondUntil(Instant.MAX);
    finish();
  }

  private void record(ChangeType type, Instant at, Map<String, Object> detail) {
    long version = ticket.raiseVersion();
    changes.add(new TicketChanged(ticket, type, version, at, IMPORT, detail));
    steps.add(
        new TicketImported.Step(
            version, type.eventType(), at, ticket.state(), ticket.team(), ticket.agent()));
  }

  /** In its place among the steps, because waiting counts only after it. */
  private void respondUntil(Instant moment) {
    Instant responded = past.firstRespondedAt();
    Milestones milestones = ticket.milestones();
    if (responded != null && milestones.firstRespondedAt() == null && !responded.isAfter(moment)) {
      milestones.responded(responded, ticket.agent(), ticket.team());
      record(ChangeType.FIRST_RESPONDED, responded, Map.of());
    }
  }

  /**
   * @param told whether a change of hands at this moment says already that work went on
   */
  private void become(TicketState next, Instant at, boolean told) {
    TicketState before = ticket.state();
    moved(before, next, at);
    if (!before.active() && next.active()) {
      record(ChangeType.REOPENED, at, Map.of());
    }
    switch (next) {
      case RESOLVED -> record(ChangeType.RESOLVED, at, Map.of());
      case CLOSED -> record(ChangeType.CLOSED, at, Map.of());
      case PENDING_CUSTOMER -> record(ChangeType.PAUSED, at, Map.of("waitingOn", "CUSTOMER"));
      case PENDING_INTERNAL -> record(ChangeType.PAUSED, at, Map.of("waitingOn", "INTERNAL"));
      case NEW, OPEN -> {
        if (before == TicketState.PENDING_CUSTOMER || before == TicketState.PENDING_INTERNAL) {
          record(ChangeType.RESUMED, at, Map.of());
        } else if (before.active() && !told) {
          record(ChangeType.ASSIGNED, at, Map.of());
        }
      }
    }
  }

  private void moved(TicketState before, TicketState next, Instant at) {
    Milestones milestones = ticket.milestones();
    if (next != TicketState.PENDING_CUSTOMER) {
      milestones.waitingEnds(at);
    }
    if (!before.active() && next.active()) {
      milestones.reopened(at);
      ticket.hands().cameBack();
    }
    switch (next) {
      case PENDING_CUSTOMER -> milestones.waitForCustomer(at);
      case RESOLVED -> milestones.resolvedElsewhere(at, ticket.agent(), ticket.team());
      case CLOSED -> milestones.closed(at);
      case NEW, OPEN, PENDING_INTERNAL -> {}
    }
    ticket.wasElsewhere(next);
  }

  private void finish() {
    holder.end();
    TicketState last = lastState();
    Instant resolved = end.resolvedAt().value();
    if (!last.active() && ticket.state().active() && (resolved != null || !closes(last))) {
      become(TicketState.RESOLVED, resolved == null ? past.lastMoment() : resolved, false);
    }
    if (!last.active() && end.resolvedAt().said()) {
      ticket.milestones().lastResolved(resolved, ticket.hands().reopens() == 0);
    }
    if (closes(last)) {
      close();
    } else if (ticket.state() != last) {
      become(last, past.lastMoment(), false);
    }
    ticket.hands().countedElsewhere(end.reopens(), end.transfers());
    if (ticket.milestones().firstResolvedAt() != null || !last.active()) {
      holder.solved();
    }
  }

  private static boolean closes(TicketState last) {
    return last == TicketState.CLOSED;
  }

  private TicketState lastState() {
    Instant closed = end.closedAt();
    Instant resolved = end.resolvedAt().value();
    if (end.state() != null) {
      return end.state();
    } else if (closed != null && !past.activeAfter(closed)) {
      return TicketState.CLOSED;
    } else if (resolved != null && ticket.state().active() && !past.activeAfter(resolved)) {
      return TicketState.RESOLVED;
    }
    return ticket.state();
  }

  /** Where nobody says when, the last step is the latest that is known. */
  private void close() {
    Instant closed = end.closedAt() == null ? past.lastStep() : end.closedAt();
    if (ticket.state() == TicketState.CLOSED) {
      if (end.closedAt() != null) {
        ticket.milestones().closed(end.closedAt());
      }
    } else if (closed != null) {
      become(TicketState.CLOSED, closed, false);
    } else {
      ticket.milestones().closedSometime();
      ticket.wasElsewhere(TicketState.CLOSED);
      record(ChangeType.CLOSED, past.lastMoment(), Map.of());
    }
  }
}
