package io.huifang.ticket.settings.calendar;

import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.calendar.StoredCalendar;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the pages of calendars show. */
@ApplicationScoped
class CalendarPages {
  @Inject Calendars calendars;
  @Inject CalendarRows rows;
  @Inject Visitor visitor;
  @Inject Clock clock;

  @Inject
  @Location("settings/calendars.html")
  Template list;

  @Inject
  @Location("settings/calendar.html")
  Template one;

  @Inject
  @Location("settings/calendar-form.html")
  Template form;

  String list() {
    return list.data("calendars", calendars.all().stream().map(rows::row).toList()).render();
  }

  /**
   * One calendar.
   *
   * @param year to draw, null for the present one
   */
  String one(String id, @Nullable Integer year, DueTry due, @Nullable String said) {
    StoredCalendar calendar = calendars.stored(id);
    CalendarDefinition definition = calendar.definition();
    YearPicture picture = picture(definition, null, year);
    List<Hours.Span> spans =
        Hours.spans(definition).stream()
            .filter(s -> s.from().getYear() <= picture.year() && s.to().getYear() >= picture.year())
            .toList();
    return one.data("row", rows.row(calendar))
        .data("picture", picture)
        .data("weekdays", weekdays(TextStyle.NARROW))
        .data("closed", texts().closed())
        .data("spans", spans.stream().map(s -> s.line(texts().closed())).toList())
        .data("due", due)
        .data("said", said)
        .render();
  }

  /**
   * The form.
   *
   * @param typed as it stands in the form
   * @param path where it is sent to
   * @param draft what was typed, null if it is wrong or was not looked at
   */
  String form(
      CalendarForm typed,
      String path,
      long version,
      @Nullable CalendarDefinition draft,
      Said said) {
    CalendarDefinition before =
        calendars.exists(typed.id()) ? calendars.stored(typed.id()).definition() : null;
    return form.data("form", typed)
        .data("path", path)
        .data("version", version)
        .data("fresh", version == 0)
        .data("print", typed.print())
        .data("days", days(typed))
        .data("picture", draft == null ? null : picture(draft, before, null))
        .data("weekdays", weekdays(TextStyle.NARROW))
        .data("conflict", said.conflict())
        .data("stale", said.stale())
        .data("keepOpen", said.keepOpen())
        .render();
  }

  private static List<DayRow> days(CalendarForm typed, Locale locale) {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new DayRow(
                    "week." + day,
                    day.getDisplayName(TextStyle.FULL, locale),
                    typed.week().getOrDefault(day, ""),
                    typed.errors().get("week." + day)))
        .toList();
  }

  private List<DayRow> days(CalendarForm typed) {
    return days(typed, locale());
  }

  private YearPicture picture(
      CalendarDefinition calendar, @Nullable CalendarDefinition before, @Nullable Integer year) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("" + calendar.zone()));
    return YearPicture.of(calendar, before, year == null ? today.getYear() : year, today, locale());
  }

  private List<String> weekdays(TextStyle style) {
    return Arrays.stream(DayOfWeek.values()).map(d -> d.getDisplayName(style, locale())).toList();
  }

  CalendarTexts texts() {
    return visitor.language().texts(CalendarTexts.class);
  }

  Locale locale() {
    return Locale.forLanguageTag(visitor.language().tag());
  }

  /** A day of the week in the form. */
  public record DayRow(String field, String name, String value, @Nullable String error) {}

  /**
   * What is told above the form.
   *
   * @param conflict that somebody else was quicker
   * @param stale that something was changed after the last look
   * @param keepOpen that clocks which run shall keep the hours as they were
   */
  record Said(boolean conflict, boolean stale, boolean keepOpen) {
    static final Said NOTHING = new Said(false, false, false);
  }
}
