package io.huifang.ticket.settings.calendar;

import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.calendar.CalendarDefinition.Period;
import io.huifang.ticket.calendar.days.PeriodText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opening hours as people type and read them. */
final class Hours {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:\\.\\.|–|~|至)\\s*(\\d{4}-\\d{2}-\\d{2}))?\\s*[:：]?\\s*(.*)");
  private static final int LONGEST_RANGE = 366;

  private Hours() {}

  /** Periods of one day, null if the text is none. */
  static @Nullable List<Period> parse(String text) {
    return PeriodText.parse(text);
  }

  static String text(@Nullable List<Period> periods) {
    return periods == null
        ? ""
        : periods.stream().map(p -> p.from() + "-" + p.to()).collect(Collectors.joining(", "));
  }

  /** What holds on a day, empty for closed. */
  static String on(CalendarDefinition calendar, LocalDate date) {
    List<Period> special = calendar.dates().get(date.toString());
    return special != null ? text(special) : weekly(calendar, date);
  }

  private static String weekly(CalendarDefinition calendar, LocalDate date) {
    return text(calendar.weekly().get(date.getDayOfWeek().name()));
  }

  static YearPicture.Kind kind(CalendarDefinition calendar, LocalDate date) {
    String usual = weekly(calendar, date);
    String hours = on(calendar, date);
    if (hours.equals(usual)) {
      return usual.isEmpty() ? YearPicture.Kind.REST : YearPicture.Kind.OPEN;
    }
    if (hours.isEmpty()) {
      return YearPicture.Kind.OFF;
    }
    return usual.isEmpty() ? YearPicture.Kind.EXTRA : YearPicture.Kind.OTHER;
  }

  /** Days that follow each other with the same hours. */
  record Span(LocalDate from, LocalDate to, String hours) {
    /** As it stands in the form. */
    String line(String closed) {
      String days = from.equals(to) ? from.toString() : from + ".." + to;
      return days + " " + (hours.isEmpty() ? closed : hours);
    }

    long days() {
      return to.toEpochDay() - from.toEpochDay() + 1;
    }
  }

  /** The special days of a calendar. */
  static List<Span> spans(CalendarDefinition calendar) {
    List<Span> spans = new ArrayList<>();
    new TreeMap<>(calendar.dates())
        .forEach(
            (day, periods) -> {
              LocalDate date = LocalDate.parse(day);
              String hours = text(periods);
              Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
              if (last != null
                  && last.to().plusDays(1).equals(date)
                  && last.hours().equals(hours)) {
                spans.set(spans.size() - 1, new Span(last.from(), date, hours));
              } else {
                spans.add(new Span(date, date, hours));
              }
            });
    return spans;
  }

  /**
   * Adds the days of one line.
   *
   * @return false if it is none
   */
  static boolean add(String line, Map<String, List<Period>> dates) {
    Matcher match = LINE.matcher(line.strip());
    if (!match.matches()) {
      return false;
    }
    List<Period> periods = parse(match.group(3));
    try {
      LocalDate from = LocalDate.parse(match.group(1));
      LocalDate to = match.group(2) == null ? from : LocalDate.parse(match.group(2));
      long days = to.toEpochDay() - from.toEpochDay();
      if (periods == null || days < 0 || days > LONGEST_RANGE) {
        return false;
      }
      from.datesUntil(to.plusDays(1)).forEach(date -> dates.put(date.toString(), periods));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
