package io.huifang.ticket.change;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import java.time.Instant;
import java.util.Map;

/** An agent asks for a specialist; escalation-service opens a case. */
public record EscalationRequested(String reason) implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    if (ticket.origin() == Origin.IMPORT) {
      throw ProblemException.conflict("history", "Imported history is not escalated");
    }
    return new Told(ChangeType.ESCALATION_REQUESTED, Map.of("reason", reason));
  }
}
