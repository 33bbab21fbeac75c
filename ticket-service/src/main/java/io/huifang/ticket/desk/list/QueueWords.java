package io.huifang.ticket.desk.list;

import io.huifang.platform.language.Language;
import io.huifang.platform.list.page.ListWords;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Channel;
import io.huifang.ticket.Priority;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.Tier;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.queue.QueueField;
import io.huifang.ticket.queue.QueueSort;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.staff.Team;
import io.huifang.ticket.words.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the parts of the queue are called, and what there is to choose from. */
@RequestScoped
public class QueueWords implements ListWords {
  @Inject Staff staff;
  @Inject Customers customers;
  @Inject Caller caller;
  @Inject Visitor visitor;
  private @Nullable List<Team.View> teams;

  @Override
  public String view(String key) {
    return texts().view(DeskView.of(key));
  }

  @Override
  public String column(String key) {
    return texts().column(QueueColumn.named(key));
  }

  @Override
  public String sort(String key) {
    return texts().sorted(QueueSort.of(key));
  }

  @Override
  public String filter(String key) {
    return texts().field(QueueField.named(key));
  }

  @Override
  public boolean asks(String filter) {
    QueueField field = QueueField.named(filter);
    return field != QueueField.CUSTOMER && field != QueueField.EXTERNAL_ID;
  }

  @Override
  public String value(String filter, String value) {
    return switch (QueueField.named(filter)) {
      case AGENT -> staff.name(value);
      case TEAM -> team(value);
      case CUSTOMER -> customer(value);
      case PRIORITY -> texts().priorityOf(Priority.valueOf(value));
      case STATE, CHANNEL, TIER -> Words.of(value, language());
      case CATEGORY, EXTERNAL_ID -> value;
    };
  }

  @Override
  public List<Choice> choices(String filter) {
    return switch (QueueField.named(filter)) {
      case AGENT -> agents();
      case TEAM -> ownTeams();
      case STATE -> Choice.of(TicketState.values(), state -> Words.of(state, language()));
      case CHANNEL -> Choice.of(Channel.values(), channel -> Words.of(channel, language()));
      case TIER -> Choice.of(Tier.values(), tier -> Words.of(tier, language()));
      case PRIORITY -> Choice.of(Priority.values(), texts()::priorityOf);
      case CATEGORY, CUSTOMER, EXTERNAL_ID -> List.of();
    };
  }

  @Override
  public String search() {
    return texts().words();
  }

  /** Who can be given a ticket that the caller sees. */
  public List<Choice> agents() {
    return staff.agents(caller.teamScope()).stream()
        .map(Agent::view)
        .filter(Agent.View::active)
        .map(agent -> new Choice(agent.id(), agent.name()))
        .toList();
  }

  /** All of them: a ticket may go to any. */
  public List<Choice> teams() {
    return known().stream().map(team -> new Choice(team.id(), team.name())).toList();
  }

  /** The name of a team, empty for none. */
  public String team(@Nullable String id) {
    return known().stream()
        .filter(team -> team.id().equals(id))
        .map(Team.View::name)
        .findFirst()
        .orElse(Objects.requireNonNullElse(id, ""));
  }

  private List<Choice> ownTeams() {
    String scope = caller.teamScope();
    List<Choice> own = new ArrayList<>(teams());
    own.removeIf(team -> scope != null && !team.value().equals(scope));
    return own;
  }

  private List<Team.View> known() {
    if (teams == null) {
      teams = staff.teams().stream().map(Team::view).toList();
    }
    return teams;
  }

  /** Who may not read the record reads no name either. */
  private String customer(String id) {
    try {
      return Objects.requireNonNullElse(customers.visible(UUID.fromString(id)).view().name(), id);
    } catch (ProblemException e) {
      return id;
    }
  }

  private Language language() {
    return visitor.language();
  }

  private QueueTexts texts() {
    return language().texts(QueueTexts.class);
  }
}
