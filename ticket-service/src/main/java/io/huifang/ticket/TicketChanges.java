package io.huifang.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** Raises the version and tells the satellites, in the transaction of the change. */
@ApplicationScoped
public class TicketChanges {
  @Inject Event<TicketChanged> changed;

  public void record(
      Ticket ticket, ChangeType type, Instant at, Actor actor, Map<String, Object> detail) {
    changed.fire(new TicketChanged(ticket, type, ticket.raiseVersion(), at, actor, detail));
  }

  public void record(Ticket ticket, ChangeType type, Instant at, Actor actor) {
    record(ticket, type, at, actor, Map.of());
  }
}
