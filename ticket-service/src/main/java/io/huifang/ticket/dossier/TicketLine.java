package io.huifang.ticket.dossier;

import io.huifang.ticket.view.TicketView;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of the customer.
 *
 * @param replies how often we have answered in it
 * @param agent name, null while nobody has it
 */
public record TicketLine(TicketView ticket, long replies, @Nullable String agent) {
  /** Whether its clocks stand still, as far as a list has to know. */
  public boolean paused() {
    return ticket.state().active() && ticket.dueAt() == null;
  }
}
