package io.huifang.ticket.publish;

import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.sla.SlaClocks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Puts every change into the outbox, in the transaction of the change. */
@ApplicationScoped
public class Publisher {
  @Inject Outbox outbox;
  @Inject SlaClocks clocks;

  void publish(@Observes @Priority(TicketChanged.Order.PUBLISH) TicketChanged change) {
    Ticket ticket = change.ticket();
    Fact fact =
        new Fact(
            change.type().eventType(),
            ticket.id(),
            change.version(),
            ticket.correlationId(),
            change.at(),
            TicketFact.of(ticket, clocks.of(ticket.id()), change.actor(), change.detail()));
    if (ticket.origin() == Origin.IMPORT) {
      outbox.tellHistory(fact);
    } else {
      outbox.tell(fact);
    }
  }
}
