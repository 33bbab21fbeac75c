package io.huifang.ticket.change;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Roster;
import io.huifang.ticket.Ticket;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Handed to another team.
 *
 * @param agent who gets it there, null for whoever takes it
 */
public record Transferred(String team, @Nullable String agent, String reason) implements Change {
  @Override
  public void check(Roster roster, Actor by) {
    if (!roster.knowsTeam(team)) {
      throw ProblemException.badField("team", "is not a known team");
    }
    requireWorking(agent, roster, by);
  }

  /** Whoever acts may take a ticket, even before an administrator has entered the new colleague. */
  static void requireWorking(@Nullable String agent, Roster roster, Actor by) {
    if (agent != null && !agent.equals(by.id()) && !roster.working(agent)) {
      throw ProblemException.badField("agent", "is nobody who works here");
    }
  }

  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    if (team.equals(ticket.team())) {
      throw ProblemException.badField("team", "has the ticket already");
    }
    ticket.requireActive("transferred");
    Map<String, Object> detail = new HashMap<>();
    detail.put("fromTeam", ticket.team());
    detail.put("fromAgent", ticket.agent());
    detail.put("toTeam", team);
    detail.put("reason", reason);
    ticket.hold(team, agent);
    ticket.hands().toOtherTeam();
    return new Told(ChangeType.TRANSFERRED, detail);
  }
}
