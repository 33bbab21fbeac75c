package io.huifang.ticket.duplicate;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.customer.Customer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The customer is known by another record from now on; what is promised follows that one's tier.
 * Told as a reclassification: siblings take the customer from the state of the ticket.
 */
record OfCustomer(Customer customer) implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("cause", "CUSTOMER"); // ids of people would outlive an erasure
    ticket.ofCustomer(customer.id());
    if (ticket.state().active()) {
      detail.put("fromTier", ticket.classification().tier().name());
      detail.put("toTier", customer.tier().name());
      ticket.reclassify(ticket.classification().of(customer.tier(), customer.segment()));
    }
    return new Told(ChangeType.RECLASSIFIED, detail);
  }
}
