package io.huifang.ticket.settings.staff;

import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.staff.Team;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pages of teams and people show. */
@ApplicationScoped
class StaffPages {
  private static final Set<TicketState> ENDED = Set.of(TicketState.RESOLVED, TicketState.CLOSED);
  @Inject EntityManager entities;
  @Inject Staff staff;
  @Inject Calendars calendars;
  @Inject Visitor visitor;

  @Inject
  @Location("settings/staff.html")
  Template list;

  @Inject
  @Location("settings/staff-form.html")
  Template form;

  /**
   * @param team whose people are shown, null for all
   * @param former whether those are shown too who work here no more
   */
  String list(@Nullable String team, boolean former, @Nullable String said) {
    List<Agent.View> everybody = staff.agents(null).stream().map(Agent::view).toList();
    Map<String, Long> sizes =
        everybody.stream()
            .filter(person -> person.active() && person.team() != null)
            .collect(Collectors.groupingBy(p -> String.valueOf(p.team()), Collectors.counting()));
    List<TeamRow> teams =
        staff.teams().stream()
            .map(Team::view)
            .map(t -> new TeamRow(t.id(), t.name(), t.calendar(), sizes.getOrDefault(t.id(), 0L)))
            .toList();
    Map<String, String> names =
        teams.stream().collect(Collectors.toMap(TeamRow::id, TeamRow::name));
    Map<String, Long> open = openTickets();
    List<PersonRow> people =
        everybody.stream()
            .filter(person -> former || person.active())
            .filter(person -> team == null || team.equals(person.team()))
            .map(
                p ->
                    new PersonRow(
                        p,
                        p.team() == null ? "" : names.getOrDefault(p.team(), p.team()),
                        open.getOrDefault(p.id(), 0L)))
            .toList();
    return list.data("teams", teams)
        .data("people", people)
        .data("team", team == null ? "" : team)
        .data("former", former)
        .data("said", said)
        .render();
  }

  private Map<String, Long> openTickets() {
    return entities
        .createQuery(
            "select agent, count(*) from Ticket where agent is not null and state not in :ended"
                + " group by agent",
            Object[].class)
        .setParameter("ended", ENDED)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /**
   * The form of a person or a team.
   *
   * @param kind {@code people} or {@code teams}
   * @param version that is kept, 0 for somebody new
   */
  String form(String kind, FormRow row, String path, long version, boolean conflict) {
    long open = kind.equals("people") ? openTickets().getOrDefault(row.value("id"), 0L) : 0;
    return form.data("row", row)
        .data("person", kind.equals("people"))
        .data("path", path)
        .data("version", version)
        .data("fresh", version == 0)
        .data("conflict", conflict)
        .data("open", row.optional("active") == null ? open : 0L)
        .data("teams", Option.open(texts().noTeam(), teams()))
        .data("roles", Option.of(Stream.of(Agent.Post.values()), texts()::post))
        .data("calendars", calendarIds().stream().sorted().map(c -> new Option(c, c)).toList())
        .render();
  }

  private List<Option> teams() {
    return staff.teams().stream().map(Team::view).map(t -> new Option(t.id(), t.name())).toList();
  }

  Set<String> teamIds() {
    return staff.teams().stream().map(team -> team.view().id()).collect(Collectors.toSet());
  }

  Set<String> calendarIds() {
    return calendars.all().stream()
        .map(calendar -> String.valueOf(calendar.definition().id()))
        .collect(Collectors.toSet());
  }

  StaffTexts texts() {
    return visitor.language().texts(StaffTexts.class);
  }

  /** A team in the list. */
  public record TeamRow(String id, String name, String calendar, long people) {}

  /** Somebody in the list. */
  public record PersonRow(Agent.View person, String team, long open) {}
}
