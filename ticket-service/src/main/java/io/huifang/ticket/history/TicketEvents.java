package io.huifang.ticket.history;

import io.huifang.ticket.TicketChanged;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/** Writes the history as changes happen, and reads it back in order. */
@ApplicationScoped
public class TicketEvents implements PanacheRepositoryBase<TicketEvent, UUID> {

  void record(@Observes @Priority(TicketChanged.Order.HISTORY) TicketChanged change) {
    persist(new TicketEvent(change));
  }

  public List<TicketEvent.View> of(UUID ticket) {
    return list("ticketId = ?1 order by version", ticket).stream().map(TicketEvent::view).toList();
  }
}
