package io.huifang.platform.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The opening periods of every date, as validated local times and as intervals of real time. */
record OpeningHours(
    ZoneId zone,
    Map<DayOfWeek, List<OpeningPeriod>> weekly,
    Map<LocalDate, List<OpeningPeriod>> dates) {

  /** Real time between opening and closing, the end exclusive. */
  record Interval(Instant from, Instant to) {

    /** The part of this opening between two moments, zero if they do not touch it. */
    Duration within(Instant start, Instant end) {
      Instant later = start.isAfter(from) ? start : from;
      Instant earlier = end.isBefore(to) ? end : to;
      return later.isBefore(earlier) ? Duration.between(later, earlier) : Duration.ZERO;
    }
  }

  static OpeningHours of(CalendarDefinition given) {
    ZoneId zone = zone(given.zone());
    Map<DayOfWeek, List<OpeningPeriod>> weekly = new EnumMap<>(DayOfWeek.class);
    given
        .weekly()
        .forEach((day, list) -> weekly.put(day(day), OpeningPeriod.parse("weekly." + day, list)));
    Map<LocalDate, List<OpeningPeriod>> dates = new TreeMap<>();
    given
        .dates()
        .forEach((date, list) -> dates.put(date(date), OpeningPeriod.parse("dates." + date, list)));
    if (weekly.values().stream().allMatch(List::isEmpty)
        && dates.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("weekly: no opening on any day");
    }
    return new OpeningHours(zone, weekly, dates);
  }

  private static ZoneId zone(@Nullable String text) {
    try {
      return ZoneId.of(text == null ? "" : text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("zone: '" + text + "' is not a known time zone", e);
    }
  }

  private static DayOfWeek day(String text) {
    try {
      return DayOfWeek.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "weekly." + text + ": is not a day, expected MONDAY to SUNDAY", e);
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "dates." + text + ": is not a date of the form yyyy-MM-dd", e);
    }
  }

  CalendarDefinition toDefinition(String id) {
    Map<String, List<CalendarDefinition.Period>> byDay = new TreeMap<>();
    weekly.forEach((day, list) -> byDay.put(day.name(), definitions(list)));
    Map<String, List<CalendarDefinition.Period>> byDate = new TreeMap<>();
    dates.forEach((date, list) -> byDate.put(date.toString(), definitions(list)));
    return new CalendarDefinition(id, zone.getId(), byDay, byDate);
  }

  private static List<CalendarDefinition.Period> definitions(List<OpeningPeriod> periods) {
    return periods.stream().map(OpeningPeriod::toDefinition).toList();
  }

  /** Whether no minute is ever closed, so that business time is real time. */
  boolean neverClosed() {
    return weekly.size() == DayOfWeek.values().length
        && weekly.values().stream().allMatch(OpeningHours::wholeDay)
        && dates.values().stream().allMatch(OpeningHours::wholeDay);
  }

  private static boolean wholeDay(List<OpeningPeriod> periods) {
    return periods.stream().mapToInt(p -> p.to() - p.from()).sum() == OpeningPeriod.DAY;
  }

  List<Interval> on(LocalDate date) {
    List<OpeningPeriod> special = dates.get(date);
    List<OpeningPeriod> periods =
        special != null ? special : weekly.getOrDefault(date.getDayOfWeek(), List.of());
    List<Interval> intervals = new ArrayList<>(periods.size());
    for (OpeningPeriod period : periods) {
      intervals.add(new Interval(instant(date, period.from()), instant(date, period.to())));
    }
    return intervals;
  }

  /**
   * A boundary inside a DST gap is the moment of the jump, one inside an overlap is its first pass.
   * Both rules keep the order of local times, so neighbouring periods never overlap in real time.
   */
  private Instant instant(LocalDate date, int minute) {
    LocalDateTime local = date.atStartOfDay().plusMinutes(minute);
    ZoneOffsetTransition jump = zone.getRules().getTransition(local);
    return jump != null && jump.isGap() ? jump.getInstant() : local.atZone(zone).toInstant();
  }
}
