package io.huifang.ticket.settings.routing;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.routing.seat.Absence;
import io.huifang.ticket.routing.seat.Absences;
import io.huifang.ticket.staff.Staff;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of somebody's work shows. */
@ApplicationScoped
class WorkPage {
  @Inject Staff staff;
  @Inject Calendars calendars;
  @Inject Absences absences;
  @Inject Visitor visitor;

  @Inject
  @Location("settings/work.html")
  Template page;

  /**
   * The id of somebody who is known.
   *
   * @throws ProblemException 404 for anybody else
   */
  String known(@Nullable String id) {
    if (id == null || staff.person(id).isEmpty()) {
      throw ProblemException.notFound("Person " + id);
    }
    return id;
  }

  String render(
      String person,
      FormRow row,
      long version,
      boolean conflict,
      @Nullable String wrongTime,
      @Nullable String said) {
    return page.data("id", person)
        .data("name", staff.name(person))
        .data("row", row)
        .data("version", version)
        .data("conflict", conflict)
        .data("wrongTime", wrongTime)
        .data("said", said)
        .data("absences", absences.comingOf(person))
        .data("kinds", Option.of(Stream.of(Absence.Kind.values()), texts()::absent))
        .data(
            "calendars",
            Option.open(
                texts().teamHours(),
                calendarIds().stream().sorted().map(id -> new Option(id, id)).toList()))
        .render();
  }

  Set<String> calendarIds() {
    return calendars.all().stream()
        .map(calendar -> String.valueOf(calendar.definition().id()))
        .collect(Collectors.toSet());
  }

  RoutingTexts texts() {
    return visitor.language().texts(RoutingTexts.class);
  }
}
