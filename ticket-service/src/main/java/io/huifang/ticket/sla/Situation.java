package io.huifang.ticket.sla;

import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;

/**
 * What the clocks of a ticket look at, and all that they look at. What is done to a ticket need not
 * know of clocks: it makes a situation, and the clocks follow.
 *
 * @param byCustomer who has opened it; staff promise themselves no first response
 * @param active whether somebody still has to do something
 * @param responded whether there was a first reply
 * @param unanswered whether the customer has written since our last word
 * @param outside whether the customer has the ball
 * @param gone whether it lives on in another ticket, which answers for it
 */
public record Situation(
    boolean byCustomer,
    boolean active,
    boolean responded,
    boolean unanswered,
    boolean outside,
    boolean gone) {

  public static Situation of(Ticket ticket) {
    return new Situation(
        ticket.openedBy() == OpenedBy.CUSTOMER,
        ticket.state().active(),
        ticket.milestones().firstRespondedAt() != null,
        ticket.attention().unreadSince() != null,
        ticket.state() == TicketState.PENDING_CUSTOMER,
        ticket.mergedInto() != null);
  }
}
