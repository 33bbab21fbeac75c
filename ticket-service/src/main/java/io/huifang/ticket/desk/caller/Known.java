package io.huifang.ticket.desk.caller;

import io.huifang.ticket.TicketView;
import io.huifang.ticket.customer.Customer;
import java.util.List;

/**
 * Somebody who may be calling.
 *
 * @param open their tickets that are still open, the latest first
 */
public record Known(Customer.View customer, List<TicketView> open) {
  /** A name, or the best there is. */
  public String called() {
    if (customer.name() != null && !customer.name().isBlank()) {
      return customer.name();
    }
    return handle().isEmpty() ? "–" : handle();
  }

  /** What else tells them apart. */
  public String handle() {
    if (customer.phone() != null) {
      return customer.phone();
    }
    return customer.email() == null ? "" : customer.email();
  }
}
