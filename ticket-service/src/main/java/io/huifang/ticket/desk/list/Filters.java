package io.huifang.ticket.desk.list;

import io.huifang.platform.security.Caller;
import io.huifang.ticket.Channel;
import io.huifang.ticket.Priority;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.Tier;
import io.huifang.ticket.queue.QueueSort;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.staff.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a list can be narrowed to. */
@ApplicationScoped
public class Filters {
  @Inject Staff staff;
  @Inject Caller caller;

  /**
   * What there is to choose from.
   *
   * @param teams those whose tickets the caller sees
   */
  public record Choices(
      List<Team.View> teams,
      List<Agent.View> agents,
      List<TicketState> states,
      List<Channel> channels,
      List<Tier> tiers,
      List<Priority> priorities,
      List<QueueSort> sorts) {}

  public Choices now() {
    String scope = caller.teamScope();
    return new Choices(
        staff.teams().stream()
            .map(Team::view)
            .filter(team -> scope == null || team.id().equals(scope))
            .toList(),
        staff.agents(scope).stream().map(Agent::view).filter(Agent.View::active).toList(),
        List.of(TicketState.values()),
        List.of(Channel.values()),
        List.of(Tier.values()),
        List.of(Priority.values()),
        List.of(QueueSort.values()));
  }
}
