package io.huifang.ticket.optout;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import io.huifang.platform.notice.NoticeKind;
import io.huifang.platform.notice.Notices;
import io.huifang.platform.notice.Occurrence;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer does not want to be asked any more, and has said so on the page of a survey. It goes
 * onto the record, which tells every service; and whoever has the customer's latest ticket hears of
 * it. Not idempotent: told once more, it must not undo what the customer has said since.
 */
@ApplicationScoped
public class OptOutSaid implements EventHandler {
  @Inject Customers customers;
  @Inject TicketRepository tickets;
  @Inject Notices notices;

  @Override
  public boolean handles(String type) {
    return type.equals("opt-out.said.v1");
  }

  /** Who was erased or withdrawn meanwhile is nobody to be asked. */
  @Override
  public void handle(CloudEvent event) {
    Optional<Customer> said = customers.findByIdOptional(id(event));
    if (said.isPresent() && customers.optsOut(said.get().id())) {
      tell(customers.living(said.get()), said.get());
    }
  }

  private void tell(Customer living, Customer said) {
    List<UUID> records = List.copyOf(new LinkedHashSet<>(List.of(living.id(), said.id())));
    tickets
        .find("customerId in ?1 and agent is not null order by id desc", records)
        .firstResultOptional()
        .ifPresent(ticket -> notices.raise(about(ticket, living)));
  }

  private static Occurrence about(Ticket ticket, Customer customer) {
    return Occurrence.of(
            NoticeKind.CUSTOMER_OPTED_OUT,
            ticket.agent(),
            null,
            new Occurrence.Thing(
                ticket.id(),
                "/desk/tickets/" + ticket.id(),
                ticket.number(),
                ticket.subject(),
                customer.id(),
                ticket.correlationId()))
        .who(customer.view().name());
  }

  private static UUID id(CloudEvent event) {
    JsonNode id = event.data().path("optOut").path("customerId");
    try {
      return UUID.fromString(id.asText());
    } catch (IllegalArgumentException e) {
      throw new RejectedEventException("optOut.customerId must be a UUID", e);
    }
  }
}
