package io.huifang.ticket.past;

import io.huifang.ticket.Actor;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Lets a past ticket run through the same changes as a live one, so that imported history yields
 * the same facts. What the source counted itself (reopens, transfers) is taken over at the end.
 */
final class PastLife {
  private static final Actor IMPORT = new Actor(Actor.Kind.IMPORT, null);
  private final List<TicketChanged> changes = new ArrayList<>();
  private final List<TicketImported.Step> steps = new ArrayList<>();
  private final Ticket ticket;

  private PastLife(Ticket ticket) {
    this.ticket = ticket;
  }

  static PastLife of(PastTicket past, Ticket.Identity as) {
    PastLife life =
        new PastLife(new Ticket(as, past.begin(), Origin.IMPORT, past.firstContactAt()));
    life.live(past);
    return life;
  }

  Ticket ticket() {
    return ticket;
  }

  TicketImported told() {
    return new TicketImported(ticket, changes, steps);
  }

  private void live(PastTicket past) {
    ticket.handledElsewhere(past.agent());
    record(ChangeType.OPENED, past.firstContactAt(), Map.of());
    Instant responded = past.firstRespondedAt();
    if (responded != null) {
      ticket.milestones().responded(responded, past.agent(), ticket.team());
      record(ChangeType.FIRST_RESPONDED, responded, Map.of());
    }
    past.steps().forEach(this::take);
    finish(past);
  }

  private void record(ChangeType type, Instant at, Map<String, Object> detail) {
    long version = ticket.raiseVersion();
    changes.add(new TicketChanged(ticket, type, version, at, IMPORT, detail));
    steps.add(
        new TicketImported.Step(
            version, type.eventType(), at, ticket.state(), ticket.team(), ticket.agent()));
  }

  /** Steps that the state machine would not allow are noise of the source, not facts. */
  private void take(PastTicket.Step step) {
    if (ticket.state() == step.state() || !ticket.state().next().contains(step.state())) {
      return;
    }
    TicketState before = ticket.state();
    switch (step.state()) {
      case RESOLVED -> {
        ticket.resolved(step.at(), ticket.agent());
        record(ChangeType.RESOLVED, step.at(), Map.of());
      }
      case CLOSED -> {
        // told at the end, when everything about the ticket is known
      }
      case PENDING_CUSTOMER, PENDING_INTERNAL -> {
        ticket.become(step.state(), step.at());
        String on = step.state() == TicketState.PENDING_CUSTOMER ? "CUSTOMER" : "INTERNAL";
        record(ChangeType.PAUSED, step.at(), Map.of("waitingOn", on));
      }
      default -> reopenOrResume(step, before);
    }
  }

  private void reopenOrResume(PastTicket.Step step, TicketState before) {
    if (before == TicketState.RESOLVED) {
      ticket.reopened(step.at());
      record(ChangeType.REOPENED, step.at(), Map.of());
    } else {
      ticket.become(step.state(), step.at());
      if (before != TicketState.NEW) {
        record(ChangeType.RESUMED, step.at(), Map.of());
      }
    }
  }

  private void finish(PastTicket past) {
    ticket.countedElsewhere(past.reopens(), past.transfers());
    Instant resolved = past.resolvedAt();
    boolean ended = past.state() == null || !past.state().active();
    if (resolved != null && ended) {
      if (ticket.state().active()) {
        ticket.become(TicketState.RESOLVED, resolved);
      }
      ticket.milestones().resolved(resolved, ticket.agent(), ticket.team());
      record(ChangeType.RESOLVED, resolved, Map.of());
    }
    boolean closed =
        past.state() == TicketState.CLOSED || (past.state() == null && past.closedAt() != null);
    if (closed) {
      ticket.closedElsewhere(past.closedAt(), resolved != null);
      record(ChangeType.CLOSED, lastMoment(past), Map.of());
    }
  }

  /** The latest that the source tells, where it does not say when the ticket was closed. */
  private static Instant lastMoment(PastTicket past) {
    if (past.closedAt() != null) {
      return past.closedAt();
    }
    return Stream.of(past.resolvedAt(), past.firstRespondedAt())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(past.firstContactAt());
  }
}
