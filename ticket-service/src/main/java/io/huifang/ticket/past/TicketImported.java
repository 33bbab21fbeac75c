package io.huifang.ticket.past;

import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.TicketState;
import java.util.List;

/**
 * Fired inside the transaction that stores a ticket with its whole past.
 *
 * @param changes what it went through, in order, in the words of a live ticket
 * @param steps the state after each of them
 */
public record TicketImported(Ticket ticket, List<TicketChanged> changes, List<Step> steps) {

  /** Where the ticket stood after a change. */
  public record Step(
      long version,
      String type,
      java.time.Instant at,
      TicketState state,
      @org.jspecify.annotations.Nullable String team,
      @org.jspecify.annotations.Nullable String agent) {}
}
