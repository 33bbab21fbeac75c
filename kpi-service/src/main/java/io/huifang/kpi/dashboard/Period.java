package io.huifang.kpi.dashboard;

import io.huifang.kpi.question.Interval;
import io.huifang.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The days that a page is about.
 *
 * @param last the last day, part of the period; today for a period that is running
 */
public record Period(String key, LocalDate first, LocalDate last, ZoneId zone) {
  /** What can be chosen, in this order. */
  public static final List<String> KEYS =
      List.of("today", "week", "lastweek", "7d", "28d", "30d", "month", "quarter", "custom");

  private static final String USUAL = "28d";
  private static final int LONGEST = 1_000;
  private static final int MOST_DAYS = 92;

  /**
   * @throws ProblemException 400 if it makes no sense
   */
  public static Period of(
      @Nullable String key,
      @Nullable String from,
      @Nullable String to,
      LocalDate today,
      ZoneId zone) {
    String wanted = key == null || key.isBlank() ? USUAL : key;
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first =
        switch (wanted) {
          case "today" -> today;
          case "week" -> monday;
          case "lastweek" -> monday.minusDays(7);
          case "7d" -> today.minusDays(6);
          case "28d" -> today.minusDays(27);
          case "30d" -> today.minusDays(29);
          case "month" -> today.withDayOfMonth(1);
          case "quarter" -> today.with(today.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
          case "custom" -> date("from", from, today.minusDays(27));
          default -> throw ProblemException.badField("period", "must be one of " + KEYS);
        };
    LocalDate last =
        switch (wanted) {
          case "custom" -> date("to", to, today);
          case "lastweek" -> monday.minusDays(1);
          default -> today;
        };
    long days = ChronoUnit.DAYS.between(first, last);
    if (days < 0 || days > LONGEST) {
      throw ProblemException.badField("to", "must be 0 to 1000 days after from");
    }
    return new Period(wanted, first, last, zone);
  }

  private static LocalDate date(String field, @Nullable String text, LocalDate fallback) {
    try {
      LocalDate date = text == null || text.isBlank() ? fallback : LocalDate.parse(text);
      if (date.getYear() < 1970 || date.getYear() > 2199) {
        throw ProblemException.badField(field, "must be between the years 1970 and 2199");
      }
      return date;
    } catch (DateTimeException e) {
      throw ProblemException.badField(field, "must be a day such as 2026-01-31");
    }
  }

  public Instant start() {
    return first.atStartOfDay(zone).toInstant();
  }

  /** The end, not part of it. */
  public Instant end() {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /**
   * What it is compared with: the same days of the week, month or quarter before, else as many days
   * just before.
   */
  public Period before() {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    UnaryOperator<LocalDate> earlier =
        switch (key) {
          case "week", "lastweek" -> day -> day.minusDays(7);
          case "month" -> day -> day.minusMonths(1);
          case "quarter" -> day -> day.minusMonths(3);
          default -> day -> day.minusDays(days);
        };
    return new Period(key, earlier.apply(first), earlier.apply(last), zone);
  }

  /** The pieces into which it is cut: few enough to be told apart. */
  public Interval pieces() {
    long days = ChronoUnit.DAYS.between(first, last);
    return days == 0 ? Interval.HOUR : days <= MOST_DAYS ? Interval.DAY : Interval.WEEK;
  }
}
