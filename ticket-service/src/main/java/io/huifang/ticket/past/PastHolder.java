package io.huifang.ticket.past;

import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Milestones;
import io.huifang.ticket.Ticket;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who had a past ticket: team and agent as the steps tell them, and at the end as the source does.
 */
final class PastHolder {
  private final PastTicket past;
  private final Ticket ticket;
  private final boolean teamsTold;
  private final boolean agentsTold;

  PastHolder(PastTicket past, Ticket ticket) {
    this.past = past;
    this.ticket = ticket;
    this.teamsTold = tells(PastTicket.Step::team);
    this.agentsTold = tells(PastTicket.Step::agent);
  }

  private boolean tells(Function<PastTicket.Step, @Nullable String> what) {
    return past.steps().stream().anyMatch(step -> what.apply(step) != null);
  }

  /** At first contact: who had it in the first step, or all the time where no step tells. */
  void begin() {
    List<PastTicket.Step> steps = past.steps();
    ticket.hold(
        teamsTold ? steps.get(0).team() : past.end().team().value(),
        agentsTold ? steps.get(0).agent() : past.end().agent().value());
  }

  /**
   * Hands it over if the step says so.
   *
   * @return whether something was recorded
   */
  boolean take(PastTicket.Step step, Recorder recorder) {
    String team = step.team() == null ? ticket.team() : step.team();
    boolean transfer = ticket.team() != null && team != null && !team.equals(ticket.team());
    // An agent of the team before does not come along, unless no step ever tells agents.
    boolean keepsAgent = step.agent() == null && !(transfer && agentsTold);
    String agent = keepsAgent ? ticket.agent() : step.agent();
    boolean newAgent = !Objects.equals(agent, ticket.agent());
    Map<String, Object> detail = detail(team, agent);
    if (transfer && team != null) {
      ticket.hold(team, agent);
      ticket.hands().toOtherTeam();
      recorder.record(ChangeType.TRANSFERRED, step.at(), detail);
    } else {
      ticket.hold(team, agent);
      if (newAgent) {
        recorder.record(ChangeType.ASSIGNED, step.at(), detail);
      }
    }
    return transfer || newAgent;
  }

  private Map<String, Object> detail(@Nullable String team, @Nullable String agent) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("fromTeam", ticket.team());
    detail.put("toTeam", team);
    detail.put("fromAgent", ticket.agent());
    detail.put("toAgent", agent);
    return detail;
  }

  /** The source has the last word about who has it now. */
  void end() {
    PastEnd end = past.end();
    ticket.hold(
        end.team().said() ? end.team().value() : ticket.team(),
        end.agent().said() ? end.agent().value() : ticket.agent());
  }

  /** And about who solved it; where it says nothing, whoever had it then, or else at the end. */
  void solved() {
    Milestones milestones = ticket.milestones();
    boolean known = milestones.resolverAgent() != null || milestones.resolverTeam() != null;
    String agent = known ? milestones.resolverAgent() : ticket.agent();
    String team = known ? milestones.resolverTeam() : ticket.team();
    PastEnd end = past.end();
    milestones.solvedBy(
        end.agent().said() ? end.agent().value() : agent,
        end.team().said() ? end.team().value() : team);
  }

  /** Takes note of a change. */
  interface Recorder {
    void record(ChangeType type, Instant at, Map<String, Object> detail);
  }
}
