package io.huifang.ticket.settings.calendar;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A year of a calendar, month by month.
 *
 * @param openDays on how many days somebody works
 * @param hours how long in all
 * @param changed how many days are other than in the calendar that it is compared with
 */
public record YearPicture(int year, long openDays, long hours, long changed, List<Month> months) {

  /** The year before. */
  public int before() {
    return year - 1;
  }

  /** The year after. */
  public int after() {
    return year + 1;
  }

  /** All that a day can be, for the legend. */
  public List<Kind> kinds() {
    return List.of(Kind.values());
  }

  public String daysText() {
    return String.valueOf(openDays);
  }

  public String hoursText() {
    return String.format(Locale.ROOT, "%,d", hours);
  }

  /** What a day is. */
  public enum Kind {
    OPEN,
    REST,
    OFF,
    EXTRA,
    OTHER;

    /** The class of its cell. */
    public String tone() {
      return "d-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A month in weeks from Monday; days of other months are null. */
  public record Month(String name, List<List<@Nullable Day>> weeks) {}

  /**
   * One day.
   *
   * @param hours its opening hours as text, empty for none
   */
  public record Day(
      int number, LocalDate date, Kind kind, String hours, boolean changed, boolean today) {}

  /**
   * Draws a year.
   *
   * @param before what is kept now, null if there is nothing to compare with
   */
  static YearPicture of(
      CalendarDefinition calendar,
      @Nullable CalendarDefinition before,
      int year,
      LocalDate today,
      Locale locale) {
    List<Month> months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> month(calendar, before, YearMonth.of(year, month), today, locale))
            .toList();
    List<Day> days =
        months.stream().flatMap(m -> m.weeks().stream()).flatMap(YearPicture::known).toList();
    ZoneId zone = ZoneId.of(String.valueOf(calendar.zone()));
    long hours =
        BusinessCalendar.of(calendar)
            .between(
                LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant(),
                LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant())
            .toHours();
    return new YearPicture(
        year,
        days.stream().filter(day -> !day.hours().isEmpty()).count(),
        hours,
        days.stream().filter(Day::changed).count(),
        months);
  }

  private static Stream<Day> known(List<@Nullable Day> week) {
    return week.stream().flatMap(Stream::ofNullable);
  }

  private static Month month(
      CalendarDefinition calendar,
      @Nullable CalendarDefinition before,
      YearMonth month,
      LocalDate today,
      Locale locale) {
    List<List<@Nullable Day>> weeks = new ArrayList<>();
    List<@Nullable Day> week = blank(month.atDay(1).getDayOfWeek().getValue() - 1);
    for (int number = 1; number <= month.lengthOfMonth(); number++) {
      LocalDate date = month.atDay(number);
      String hours = Hours.on(calendar, date);
      boolean changed = before != null && !Hours.on(before, date).equals(hours);
      week.add(
          new Day(number, date, Hours.kind(calendar, date), hours, changed, date.equals(today)));
      if (week.size() == 7) {
        weeks.add(week);
        week = blank(0);
      }
    }
    if (!week.isEmpty()) {
      week.addAll(blank(7 - week.size()));
      weeks.add(week);
    }
    return new Month(month.getMonth().getDisplayName(TextStyle.SHORT, locale), weeks);
  }

  private static List<@Nullable Day> blank(int days) {
    List<@Nullable Day> blank = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      blank.add(null);
    }
    return blank;
  }
}
