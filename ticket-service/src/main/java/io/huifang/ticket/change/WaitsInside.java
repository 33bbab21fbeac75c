package io.huifang.ticket.change;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import java.time.Instant;
import java.util.Map;

/** Waits for another department; the clocks run on, because the customer waits too. */
public final class WaitsInside implements Change {
  private final String reason;
  private boolean waitedOutside;

  public WaitsInside(String reason) {
    this.reason = reason;
  }

  /** For the clocks the wait for the customer ends by it. */
  @Override
  public ChangeType type() {
    return waitedOutside ? ChangeType.RESUMED : ChangeType.PAUSED;
  }

  @Override
  public Map<String, Object> make(Ticket ticket, Instant at, Actor by) {
    waitedOutside = ticket.state() == TicketState.PENDING_CUSTOMER;
    ticket.become(TicketState.PENDING_INTERNAL, at);
    return Map.of("waitingOn", "INTERNAL", "reason", reason);
  }
}
