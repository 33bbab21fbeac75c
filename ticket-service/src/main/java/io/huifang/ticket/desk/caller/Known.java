package io.huifang.ticket.desk.caller;

import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Handle;
import io.huifang.ticket.view.TicketView;
import java.util.List;

/**
 * Somebody who may be calling.
 *
 * @param handles all by which the person is reached
 * @param open their tickets that are still open, the latest first
 */
public record Known(Customer.View customer, List<Handle> handles, List<TicketView> open) {
  /** Digits of which two people rarely share the last ones. */
  static final int TELEPHONE = 7;

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

  /**
   * Whether what was typed names this person and can hardly mean another: the address, the number,
   * or enough of a telephone. A name never does.
   */
  public boolean isMeant(String typed) {
    String text = typed.strip();
    String digits = text.replaceAll("[^0-9]", "");
    boolean number = digits.length() >= TELEPHONE && text.matches("\\+?[0-9 ()/-]+");
    return text.equals(customer.externalId())
        || handles.stream()
            .anyMatch(
                handle ->
                    handle.kind() == Handle.Kind.PHONE
                        ? number && handle.shown().replaceAll("[^0-9]", "").endsWith(digits)
                        : text.equalsIgnoreCase(handle.shown()));
  }
}
