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
  @Inject Event<TicketChanged.Opening> opening;
  @Inject TicketRepository tickets;

  /**
   * The first change: stores the ticket at the version that it makes, so that it is written once.
   */
  public void opened(Ticket ticket, Instant at, Actor actor) {
    long version = ticket.raiseVersion();
    opening.fire(new TicketChanged.Opening(ticket, at));
    tickets.persist(ticket);
    changed.fire(new TicketChanged(ticket, ChangeType.OPENED, version, at, actor, Map.of()));
  }

  public void record(
      Ticket ticket, ChangeType type, Instant at, Actor actor, Map<String, Object> detail) {
    changed.fire(new TicketChanged(ticket, type, ticket.raiseVersion(), at, actor, detail));
  }

  public void record(Ticket ticket, ChangeType type, Instant at, Actor actor) {
    record(ticket, type, at, actor, Map.of());
  }
}
