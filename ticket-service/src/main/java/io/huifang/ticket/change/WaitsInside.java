package io.huifang.ticket.change;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import java.time.Instant;
import java.util.Map;

/** Waits for another department; the clocks run on, because the customer waits too. */
public record WaitsInside(String reason) implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    boolean waitedOutside = ticket.state() == TicketState.PENDING_CUSTOMER;
    ticket.become(TicketState.PENDING_INTERNAL, at);
    // for whoever counts waits, the one for the customer ends by it
    return new Told(
        waitedOutside ? ChangeType.RESUMED : ChangeType.PAUSED,
        Map.of("waitingOn", "INTERNAL", "reason", reason));
  }
}
