package io.huifang.ticket.lifecycle;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.change.AsksCustomer;
import io.huifang.ticket.change.Reopened;
import io.huifang.ticket.change.Replied;
import io.huifang.ticket.change.Resumed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the words of agents and customers do to the ticket. */
@ApplicationScoped
public class Exchange {
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject TicketConfig config;
  @Inject Clock clock;

  /**
   * A public reply of an agent: the first one stops the first-response clock.
   *
   * @param askCustomer whether we now wait for the customer, which pauses the clocks
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Ticket replied(UUID id, @Nullable String ifMatch, boolean askCustomer, Actor actor) {
    Ticket ticket = tickets.toChange(id, ifMatch);
    Instant now = clock.instant();
    changes.make(ticket, new Replied(), now, actor);
    if (askCustomer && ticket.state() != TicketState.PENDING_CUSTOMER) {
      changes.make(ticket, new AsksCustomer(), now, actor);
    } else if (!askCustomer && ticket.state() == TicketState.PENDING_INTERNAL) {
      changes.make(ticket, new Resumed(), now, actor);
    }
    return ticket;
  }

  /**
   * A message of the customer: ends a wait; on a resolved ticket it reopens within the grace
   * period, unless it only says thanks.
   *
   * @param thanks whether it says thanks and nothing else, neither in words nor by a file
   * @throws ProblemException 409 if the ticket is closed: then a follow-up ticket is needed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Ticket customerWrote(UUID id, boolean thanks, Actor actor) {
    Ticket ticket = tickets.locked(id).orElseThrow(() -> ProblemException.notFound("Ticket " + id));
    Instant now = clock.instant();
    if (ticket.state() == TicketState.CLOSED) {
      throw ProblemException.conflict("closed", "The ticket is closed; open a new one");
    }
    ticket.attention().customerWrote(now);
    if (ticket.state() == TicketState.PENDING_CUSTOMER) {
      changes.make(ticket, new Resumed(), now, actor);
    } else if (ticket.state() == TicketState.RESOLVED && !thanks) {
      reopen(ticket, now, actor);
    } else {
      changes.spoken(ticket, now);
    }
    return ticket;
  }

  /** Whether {@link #customerWrote} would take it; else a new ticket is needed. */
  public boolean takes(Ticket ticket, boolean thanks) {
    return switch (ticket.state()) {
      case CLOSED -> false;
      case RESOLVED -> thanks || !graceOver(ticket, clock.instant());
      default -> true;
    };
  }

  /** The customer says that it is not solved. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Ticket reopenedByCustomer(UUID id) {
    Ticket ticket = tickets.locked(id).orElseThrow(() -> ProblemException.notFound("Ticket " + id));
    reopen(ticket, clock.instant(), Actor.customer());
    return ticket;
  }

  private void reopen(Ticket ticket, Instant now, Actor actor) {
    if (graceOver(ticket, now)) {
      throw ProblemException.conflict("grace-over", "It is too late to reopen; open a new ticket");
    }
    changes.make(ticket, new Reopened(null), now, actor);
  }

  private boolean graceOver(Ticket ticket, Instant now) {
    Instant resolvedAt = ticket.milestones().resolvedAt();
    return resolvedAt != null && now.isAfter(resolvedAt.plus(config.reopenWithin()));
  }
}
