package io.huifang.ticket.change;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import java.time.Instant;
import java.util.Map;

/** We wait for the customer: the clocks pause. */
public record AsksCustomer() implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    ticket.become(TicketState.PENDING_CUSTOMER, at);
    return new Told(ChangeType.PAUSED, Map.of("waitingOn", "CUSTOMER"));
  }
}
