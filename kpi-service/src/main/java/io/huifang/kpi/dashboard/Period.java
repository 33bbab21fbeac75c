package io.huifang.kpi.dashboard;

import io.huifang.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days that the page is about.
 *
 * @param last the last day, part of the period
 * @param day the day that is shown by half hours
 */
public record Period(String key, LocalDate first, LocalDate last, LocalDate day, ZoneId zone) {
  private static final int LONGEST = 1_000;

  /**
   * @throws ProblemException 400 if it makes no sense
   */
  static Period of(
      @Nullable String key,
      @Nullable String from,
      @Nullable String to,
      @Nullable String day,
      LocalDate today,
      ZoneId zone) {
    String wanted = key == null || key.isBlank() ? "7d" : key;
    LocalDate first =
        switch (wanted) {
          case "today" -> today;
          case "7d" -> today.minusDays(6);
          case "30d" -> today.minusDays(29);
          case "custom" -> date("from", from, today.minusDays(6));
          default -> throw ProblemException.badField("period", "must be today, 7d, 30d or custom");
        };
    LocalDate last = wanted.equals("custom") ? date("to", to, today) : today;
    long days = ChronoUnit.DAYS.between(first, last);
    if (days < 0 || days > LONGEST) {
      throw ProblemException.badField("to", "must be 0 to 1000 days after from");
    }
    return new Period(wanted, first, last, date("day", day, last), zone);
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

  Instant start() {
    return first.atStartOfDay(zone).toInstant();
  }

  Instant end() {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }

  Instant dayStart() {
    return day.atStartOfDay(zone).toInstant();
  }

  Instant dayEnd() {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  boolean oneDay() {
    return first.equals(last);
  }
}
