package io.huifang.ticket.change;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import java.time.Instant;
import java.util.Map;

/**
 * Done, as we see it; the customer may disagree within the grace period.
 *
 * @param solution what was done, in words for the customer
 * @param said whether the customer was just told so in a reply, and need not be told again
 */
public record Resolved(String solution, boolean said) implements Change {
  public Resolved(String solution) {
    this(solution, false);
  }

  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    ticket.become(TicketState.RESOLVED, at);
    String agent = ticket.agent() == null ? by.id() : ticket.agent();
    ticket.milestones().resolved(at, agent, ticket.team());
    ticket.hands().through(agent);
    ticket.hands().through(by.id());
    ticket.attention().weWrote(at); // the solution is told to the customer
    return new Told(
        ChangeType.RESOLVED,
        said ? Map.of("solution", solution, "said", true) : Map.of("solution", solution));
  }
}
