package io.huifang.ticket.routing.push;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Given by the routing to somebody who was free.
 *
 * @param team of that person; the ticket goes with them if its queue has overflowed to theirs
 * @param queue in which it had waited
 */
record Routed(String agent, @Nullable String team, String queue) implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    ticket.requireActive("assigned");
    Map<String, Object> detail = new HashMap<>();
    detail.put("fromAgent", ticket.agent());
    detail.put("toAgent", agent);
    detail.put("queue", queue);
    String before = ticket.team();
    boolean moves = before != null && team != null && !team.equals(before);
    if (moves) {
      detail.put("fromTeam", before);
      detail.put("toTeam", team);
      ticket.hands().toOtherTeam();
    }
    ticket.hold(moves ? team : before, agent);
    if (ticket.state() == TicketState.NEW) {
      ticket.become(TicketState.OPEN, at);
    }
    return new Told(moves ? ChangeType.TRANSFERRED : ChangeType.ASSIGNED, detail);
  }
}
