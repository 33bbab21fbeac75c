package io.huifang.escalation.oncall.page;

import io.huifang.escalation.oncall.OnCallSchedule;
import io.huifang.escalation.oncall.Rosters;
import io.huifang.escalation.oncall.Schedules;
import io.huifang.escalation.oncall.definition.LayerDefinition;
import io.huifang.escalation.oncall.definition.ScheduleDefinition;
import io.huifang.escalation.oncall.feed.Feeds;
import io.huifang.escalation.oncall.page.form.ScheduleForm;
import io.huifang.escalation.oncall.rota.Roster;
import io.huifang.escalation.oncall.rota.Span;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.web.Flash;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Renders the pages. */
@ApplicationScoped
class OnCallPages {
  static final int SHORT = 14;
  static final int LONG = 28;
  @Inject Schedules schedules;
  @Inject Rosters rosters;
  @Inject Feeds feeds;
  @Inject Lines lines;
  @Inject Drawing drawing;
  @Inject Caller caller;
  @Inject Flash flash;

  @Inject
  @Location("oncall/list.html")
  Template list;

  @Inject
  @Location("oncall/schedule.html")
  Template schedule;

  @Inject
  @Location("oncall/form.html")
  Template form;

  String list(Tried tried) {
    return list.data("lines", schedules.all().stream().map(lines::line).toList())
        .data("edits", edits())
        .data("absences", lines.absences(edits()))
        .data("people", lines.people())
        .data("hasFeed", feeds.has(caller.id(), null))
        .data("tried", tried)
        .data("said", flash.take("said"))
        .data("link", flash.take("link"))
        .render();
  }

  /**
   * One schedule.
   *
   * @param from first day of the picture, null for Monday of this week
   */
  String one(String id, @Nullable LocalDate from, int days, Tried tried) {
    OnCallSchedule found = schedules.get(id);
    LocalDate first = from == null ? drawing.thisWeek() : from;
    Roster roster = rosters.of(found, drawing.span(first, days));
    return schedule
        .data("line", lines.line(found))
        .data("edits", edits())
        .data("audits", caller.is(Role.ADMIN))
        .data("picture", drawing.draw(roster, first, days))
        .data("layers", lines.layers(found))
        .data("overrides", lines.overrides(found))
        .data("swaps", lines.swaps(found))
        .data("shifts", lines.shifts(found))
        .data("people", lines.people())
        .data("hasFeed", feeds.has(caller.id(), id))
        .data("tried", tried)
        .data("said", flash.take("said"))
        .data("link", flash.take("link"))
        .render();
  }

  /**
   * The form.
   *
   * @param path where it is sent to
   * @param version that is kept now, 0 for a new one
   * @param draft what was typed, null if it is wrong or was not looked at
   */
  String form(
      ScheduleForm typed,
      String path,
      long version,
      @Nullable ScheduleDefinition draft,
      boolean conflict,
      boolean stale) {
    return form.data("form", typed)
        .data("path", path)
        .data("version", version)
        .data("fresh", version == 0)
        .data("conflict", conflict)
        .data("stale", stale)
        .data("people", Option.open("–", lines.people(typed)))
        .data("units", units())
        .data("weekdays", weekdays())
        .data("picture", draft == null ? null : picture(draft))
        .render();
  }

  /** What two weeks would look like, without what is true of some days only. */
  private Picture picture(ScheduleDefinition draft) {
    LocalDate from = drawing.thisWeek();
    Span span = drawing.span(from, SHORT);
    return drawing.draw(rosters.plain(draft, span), from, SHORT);
  }

  private List<Option> units() {
    return Option.of(Stream.of(LayerDefinition.Unit.values()), lines.texts()::unit);
  }

  private List<Option> weekdays() {
    return Option.of(
        Stream.of(DayOfWeek.values()), day -> day.getDisplayName(TextStyle.FULL, lines.locale()));
  }

  /** Whether the reader may change schedules. */
  boolean edits() {
    return caller.is(Role.LEAD) || caller.is(Role.ADMIN);
  }
}
