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
  @Inject Event<TicketChanged.Spoken> spoken;
  @Inject TicketRepository tickets;
  @Inject Roster roster;

  /**
   * The first change: stores the ticket at the version that it makes, so that it is written once.
   */
  public void opened(Ticket ticket, Instant at, Actor actor) {
    long version = ticket.raiseVersion();
    opening.fire(new TicketChanged.Opening(ticket, at));
    tickets.persist(ticket);
    changed.fire(new TicketChanged(ticket, ChangeType.OPENED, version, at, actor, Map.of()));
  }

  /**
   * Makes a change and tells it.
   *
   * @throws io.huifang.platform.problem.ProblemException if the ticket is not one to be changed so
   */
  public void make(Ticket ticket, Change change, Instant at, Actor actor) {
    change.check(roster, actor);
    Change.Told told = change.make(ticket, at, actor);
    record(ticket, told.type(), at, actor, told.detail());
  }

  /** The customer has written, and the ticket is what it was. */
  public void spoken(Ticket ticket, Instant at) {
    spoken.fire(new TicketChanged.Spoken(ticket, at));
  }

  /** Tells what has happened to a ticket without anybody changing it. */
  public void record(
      Ticket ticket, ChangeType type, Instant at, Actor actor, Map<String, Object> detail) {
    changed.fire(new TicketChanged(ticket, type, ticket.raiseVersion(), at, actor, detail));
  }
}
