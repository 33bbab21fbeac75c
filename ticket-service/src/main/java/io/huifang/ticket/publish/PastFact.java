package io.huifang.ticket.publish;

import io.huifang.ticket.Ticket;
import io.huifang.ticket.past.TicketImported;
import io.huifang.ticket.sla.SlaClock;
import java.util.List;

/** The data of {@code ticket.imported}: the last state, and the steps that led there. */
record PastFact(TicketFact.State ticket, List<TicketImported.Step> history) {

  static PastFact of(Ticket ticket, List<SlaClock> clocks, List<TicketImported.Step> steps) {
    return new PastFact(TicketFact.State.of(ticket, clocks, null), steps);
  }
}
