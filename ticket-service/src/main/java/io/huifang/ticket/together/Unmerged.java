package io.huifang.ticket.together;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** It was another concern after all. */
public record Unmerged() implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    UUID from = ticket.mergedInto();
    if (from == null) {
      throw ProblemException.conflict("not-merged", "The ticket lives on its own");
    }
    ticket.takeApart();
    return new Told(ChangeType.UNMERGED, Map.of("from", from));
  }
}
