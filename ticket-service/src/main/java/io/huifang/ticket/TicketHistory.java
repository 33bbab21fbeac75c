package io.huifang.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lets a past ticket run through the same changes as a live one, so that imported history yields
 * the same facts. What the source counted itself (reopens, transfers) is taken over at the end.
 */
@ApplicationScoped
public class TicketHistory {
  private static final Actor IMPORT = new Actor(Actor.Kind.IMPORT, null);
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;

  /**
   * @param beforeFirstChange called when the ticket is stored and nothing is told yet, so that a
   *     satellite can attach what belongs to it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Ticket replay(PastTicket past, Consumer<Ticket> beforeFirstChange) {
    Ticket ticket =
        new Ticket(tickets.nextNumber(), past.begin(), Origin.IMPORT, past.firstContactAt());
    tickets.persist(ticket);
    ticket.handledElsewhere(past.agent());
    beforeFirstChange.accept(ticket);
    changes.record(ticket, ChangeType.OPENED, past.firstContactAt(), IMPORT);
    Instant responded = past.firstRespondedAt();
    if (responded != null) {
      ticket.milestones().responded(responded, past.agent(), ticket.team());
      changes.record(ticket, ChangeType.FIRST_RESPONDED, responded, IMPORT);
    }
    past.steps().forEach(step -> take(ticket, step));
    finish(ticket, past);
    return ticket;
  }

  /** Steps that the state machine would not allow are noise of the source, not facts. */
  private void take(Ticket ticket, PastTicket.Step step) {
    if (ticket.state() == step.state() || !ticket.state().next().contains(step.state())) {
      return;
    }
    TicketState before = ticket.state();
    switch (step.state()) {
      case RESOLVED -> {
        ticket.resolved(step.at(), ticket.agent());
        changes.record(ticket, ChangeType.RESOLVED, step.at(), IMPORT);
      }
      case CLOSED -> {
        // told at the end, when everything about the ticket is known
      }
      case PENDING_CUSTOMER, PENDING_INTERNAL -> {
        ticket.become(step.state(), step.at());
        String on = step.state() == TicketState.PENDING_CUSTOMER ? "CUSTOMER" : "INTERNAL";
        changes.record(ticket, ChangeType.PAUSED, step.at(), IMPORT, Map.of("waitingOn", on));
      }
      default -> reopenOrResume(ticket, step, before);
    }
  }

  private void reopenOrResume(Ticket ticket, PastTicket.Step step, TicketState before) {
    if (before == TicketState.RESOLVED) {
      ticket.reopened(step.at());
      changes.record(ticket, ChangeType.REOPENED, step.at(), IMPORT);
    } else {
      ticket.become(step.state(), step.at());
      if (before != TicketState.NEW) {
        changes.record(ticket, ChangeType.RESUMED, step.at(), IMPORT);
      }
    }
  }

  private void finish(Ticket ticket, PastTicket past) {
    ticket.countedElsewhere(past.reopens(), past.transfers());
    Instant resolved = past.resolvedAt();
    boolean ended = past.state() == null || !past.state().active();
    if (resolved != null && ended) {
      if (ticket.state().active()) {
        ticket.become(TicketState.RESOLVED, resolved);
      }
      ticket.milestones().resolved(resolved, ticket.agent(), ticket.team());
      changes.record(ticket, ChangeType.RESOLVED, resolved, IMPORT);
    }
    boolean closed =
        past.state() == TicketState.CLOSED || (past.state() == null && past.closedAt() != null);
    if (closed) {
      ticket.closedElsewhere(past.closedAt(), resolved != null);
      changes.record(ticket, ChangeType.CLOSED, lastMoment(past), IMPORT);
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
