package io.huifang.ticket.lifecycle;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.NewTicket;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens tickets and changes them. Every method is one transaction. */
@ApplicationScoped
public class TicketService {
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject Clock clock;

  /** Starts the life of a ticket now. */
  @Transactional
  public Ticket open(NewTicket from, Actor actor) {
    Instant now = clock.instant();
    Ticket ticket = new Ticket(tickets.nextNumber(), from, Origin.LIVE, now);
    changes.opened(ticket, now, actor);
    return ticket;
  }

  /**
   * Makes a change on the version of the ticket that the actor has seen.
   *
   * @param ifMatch the entity tag of that version
   * @throws io.huifang.platform.problem.ProblemException 404, 412 or 428, and whatever the change
   *     refuses
   */
  @Transactional
  public Ticket change(UUID id, @Nullable String ifMatch, Change change, Actor actor) {
    Ticket ticket = tickets.toChange(id, ifMatch);
    changes.make(ticket, change, clock.instant(), actor);
    return ticket;
  }
}
