package io.huifang.ticket.change;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import java.time.Instant;

/** Nobody can reopen it any more. */
public record Closed() implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    ticket.become(TicketState.CLOSED, at);
    ticket.milestones().closed(at);
    return new Told(ChangeType.CLOSED);
  }
}
