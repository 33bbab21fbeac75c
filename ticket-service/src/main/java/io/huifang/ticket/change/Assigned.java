package io.huifang.ticket.change;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Roster;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Given to somebody of the team that has it.
 *
 * @param agent who takes it, null to put it back into the queue
 */
public record Assigned(@Nullable String agent) implements Change {
  @Override
  public void check(Roster roster, Actor by) {
    Transferred.requireWorking(agent, roster, by);
  }

  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    ticket.requireActive("assigned");
    Map<String, Object> detail = new HashMap<>();
    detail.put("fromAgent", ticket.agent());
    detail.put("toAgent", agent);
    ticket.hold(ticket.team(), agent);
    if (ticket.state() == TicketState.NEW && agent != null) {
      ticket.become(TicketState.OPEN, at);
    }
    return new Told(ChangeType.ASSIGNED, detail);
  }
}
