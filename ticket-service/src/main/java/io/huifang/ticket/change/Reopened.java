package io.huifang.ticket.change;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resolution did not hold.
 *
 * @param reason null if the customer did it, whose words are in the conversation
 */
public record Reopened(@Nullable String reason) implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    if (ticket.state() != TicketState.RESOLVED) {
      throw ProblemException.conflict(
          "state", "A ticket that is " + ticket.state() + " cannot be reopened");
    }
    ticket.become(TicketState.OPEN, at);
    ticket.milestones().reopened(at);
    ticket.hands().cameBack();
    return new Told(ChangeType.REOPENED, reason == null ? Map.of() : Map.of("reason", reason));
  }
}
