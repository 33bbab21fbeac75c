package io.huifang.ticket.change;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import java.time.Instant;

/** A wait has ended, and it is our turn. */
public record Resumed() implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    ticket.become(TicketState.OPEN, at);
    return new Told(ChangeType.RESUMED);
  }
}
