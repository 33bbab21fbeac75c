package io.huifang.ticket.settings.calendar;

import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.calendar.StoredCalendar;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.staff.Team;
import io.huifang.ticket.standard.Rule;
import io.huifang.ticket.standard.ServiceStandards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Calendars with what they are used for. */
@ApplicationScoped
class CalendarRows {
  @Inject ServiceStandards standards;
  @Inject Staff staff;
  @Inject Visitor visitor;

  /** One of them. */
  Row row(StoredCalendar calendar) {
    CalendarDefinition definition = calendar.definition();
    String id = String.valueOf(definition.id());
    return new Row(
        id,
        String.valueOf(definition.zone()),
        week(definition),
        definition.dates().size(),
        rules(id),
        teams(id),
        String.valueOf(calendar.version()));
  }

  private List<Week> week(CalendarDefinition calendar) {
    Locale locale = Locale.forLanguageTag(visitor.language().tag());
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new Week(
                    day.getDisplayName(TextStyle.SHORT, locale),
                    Hours.text(calendar.weekly().get(day.name()))))
        .toList();
  }

  private String rules(String calendar) {
    return String.join(
        ", ",
        standards.inForce().rules().stream()
            .filter(rule -> rule.calendar().equals(calendar))
            .map(Rule::name)
            .toList());
  }

  private String teams(String calendar) {
    return String.join(
        ", ",
        staff.teams().stream()
            .map(Team::view)
            .filter(team -> team.calendar().equals(calendar))
            .map(Team.View::name)
            .toList());
  }

  /** A calendar in the list. */
  public record Row(
      String id,
      String zone,
      List<Week> week,
      long special,
      String rules,
      String teams,
      String version) {}

  /** A day of the week with its hours, empty for closed. */
  public record Week(String day, String hours) {}
}
