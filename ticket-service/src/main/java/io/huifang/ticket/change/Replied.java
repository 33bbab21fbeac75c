package io.huifang.ticket.change;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Milestones;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import java.time.Instant;
import java.util.Objects;

/** A public reply of an agent, who has the ticket from then on if nobody had it. */
public record Replied() implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    ticket.requireActive("replied to");
    String agent = Objects.requireNonNull(by.id());
    if (ticket.agent() == null) {
      ticket.hold(ticket.team(), agent);
    }
    ticket.hands().through(agent);
    if (ticket.state() == TicketState.NEW) {
      ticket.become(TicketState.OPEN, at);
    }
    Milestones milestones = ticket.milestones();
    boolean first = milestones.firstRespondedAt() == null;
    if (first) {
      milestones.responded(at, agent, ticket.team());
    }
    ticket.attention().weWrote(at);
    return new Told(first ? ChangeType.FIRST_RESPONDED : ChangeType.REPLIED);
  }
}
