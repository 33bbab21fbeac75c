package io.huifang.ticket.together;

import io.huifang.ticket.Actor;
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

/** Makes one of two tickets, and two of one again. */
@ApplicationScoped
public class Merging {
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject Clock clock;

  /**
   * Lets a ticket live on in another one. What the customer still waits for there is waited for
   * here.
   *
   * @return the one that ends
   * @throws io.huifang.platform.problem.ProblemException 404, 409, 412 or 428
   */
  @Transactional
  public Ticket merge(UUID id, @Nullable String ifMatch, UUID into, Actor actor) {
    Ticket other = tickets.alsoToChange(id, into);
    Ticket ticket = tickets.toChange(id, ifMatch);
    Instant now = clock.instant();
    changes.make(ticket, new Merged(other), now, actor);
    Instant waits = ticket.attention().unreadSince();
    if (waits != null && other.attention().unreadSince() == null) {
      other.attention().customerWrote(waits);
      changes.spoken(other, now);
    }
    other.raiseVersion(); // whoever answers there has to see what has come
    return ticket;
  }

  /** Takes a ticket apart again from the one in which it lived on. */
  @Transactional
  public Ticket undo(UUID id, @Nullable String ifMatch, Actor actor) {
    Ticket ticket = tickets.toChange(id, ifMatch);
    changes.make(ticket, new Unmerged(), clock.instant(), actor);
    return ticket;
  }
}
