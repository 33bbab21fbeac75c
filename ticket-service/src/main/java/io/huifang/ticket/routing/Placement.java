package io.huifang.ticket.routing;

import io.huifang.platform.transaction.TransactionTail;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.Actor;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.TicketState;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what waits in step with the tickets, in the transaction of each change. While no queue is
 * given out nothing is written, and opening a ticket never asks the database anything for this.
 */
@ApplicationScoped
class Placement {
  private static final String SEAT = ServiceQueue.SEAT_LOCK;
  private static final Set<TicketState> WORK = EnumSet.of(TicketState.NEW, TicketState.OPEN);

  /** By which nothing about who has it changes. */
  private static final Set<ChangeType> BESIDES =
      EnumSet.of(
          ChangeType.TAGGED,
          ChangeType.REPLANNED,
          ChangeType.ESCALATION_REQUESTED,
          ChangeType.SLA_WARNED,
          ChangeType.SLA_BREACHED);

  @Inject RoutingPlans plans;
  @Inject TransactionTail tail;
  @Inject AggregateLocks locks;
  @Inject RoutingBell bell;

  /** A ticket belongs to the team of its queue, before its first row is written. */
  void opening(@Observes TicketChanged.Opening opening) {
    Ticket ticket = opening.ticket();
    if (ticket.origin() == Origin.LIVE && ticket.team() == null) {
      queueOf(ticket).map(ServiceQueue::team).ifPresent(team -> ticket.hold(team, ticket.agent()));
    }
  }

  void changed(@Observes @Priority(TicketChanged.Order.HISTORY + 10) TicketChanged change) {
    Ticket ticket = change.ticket();
    boolean concerned = ticket.origin() == Origin.LIVE && !BESIDES.contains(change.type());
    if (!concerned || !plans.inForce().pushes()) {
      return;
    }
    boolean work = WORK.contains(ticket.state());
    Optional<ServiceQueue> queue =
        work && ticket.agent() == null ? queueOf(ticket) : Optional.empty();
    if (queue.isPresent() && queue.get().pushes()) {
      rows().waits(ticket, queue.get(), from(ticket, change.at()), change.at());
    } else if (change.type() != ChangeType.OPENED) {
      rows().ends(ticket.id(), how(change), ticket.agent(), change.at());
    }
    String agent = ticket.agent();
    if (agent != null && work && !given(change)) {
      locks.oneAtATime(SEAT, agent); // whoever counts what somebody has sees this one, or waits
    }
  }

  /**
   * Puts a ticket that nobody has into the queue that it belongs to now.
   *
   * @param ticket locked
   */
  void place(Ticket ticket, Instant now) {
    if (WORK.contains(ticket.state()) && ticket.agent() == null) {
      queueOf(ticket)
          .filter(ServiceQueue::pushes)
          .ifPresent(queue -> rows().waits(ticket, queue, from(ticket, now), now));
    }
  }

  private Optional<ServiceQueue> queueOf(Ticket ticket) {
    return plans.inForce().queueFor(ticket.classification(), ticket.team());
  }

  /** Somebody who waits for an answer has waited since the question, not since it came back. */
  private static Instant from(Ticket ticket, Instant now) {
    Instant unread = ticket.attention().unreadSince();
    return unread == null || unread.isAfter(now) ? now : unread;
  }

  private static boolean given(TicketChanged change) {
    return change.detail().containsKey("queue");
  }

  private static Ended how(TicketChanged change) {
    if (given(change)) {
      return Ended.GIVEN;
    }
    boolean taken = change.ticket().agent() != null && change.actor().kind() == Actor.Kind.AGENT;
    return taken ? Ended.TAKEN : Ended.LEFT;
  }

  private WaitingRows rows() {
    return tail.rows(WaitingRows.class, () -> new WaitingRows(bell::ring));
  }
}
