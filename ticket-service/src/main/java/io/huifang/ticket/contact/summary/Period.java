package io.huifang.ticket.contact.summary;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is summed up.
 *
 * @param until after the last moment
 * @param within seconds in which an answer is in time
 */
public record Period(
    Interval by,
    Instant from,
    Instant until,
    int within,
    @Nullable String queue,
    @Nullable String agent) {
  static final int WITHIN = 20;
  private static final int MOST = 3600;

  /**
   * @param from the first day
   * @param to the last day
   * @throws ProblemException 400 for what is no period
   */
  static Period of(
      String from,
      String to,
      @Nullable String by,
      @Nullable String within,
      @Nullable String queue,
      @Nullable String agent,
      ZoneId zone) {
    Instant begin = day("from", from).atStartOfDay(zone).toInstant();
    Instant end = day("to", to).plusDays(1).atStartOfDay(zone).toInstant();
    Interval interval =
        Objects.requireNonNullElse(
            Params.oneOf(
                "by",
                Interval.class,
                by == null ? null : by.toUpperCase(Locale.ROOT).replace('-', '_')),
            Interval.DAY);
    if (!begin.isBefore(end)) {
      throw ProblemException.badField("to", "must not be before from");
    }
    if (Duration.between(begin, end).compareTo(interval.longest()) > 0) {
      throw ProblemException.badField(
          "to", "must be at most " + interval.longest().toDays() + " days after from");
    }
    return new Period(
        interval, begin, end, seconds(within), said("queue", queue), said("agent", agent));
  }

  private static LocalDate day(String name, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < 1990 || day.getYear() > 2100) {
        throw ProblemException.badField(name, "must be between the years 1990 and 2100");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw ProblemException.badField(name, "must be a day such as 2026-01-31");
    }
  }

  private static int seconds(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return WITHIN;
    }
    try {
      int seconds = Integer.parseInt(text);
      if (seconds >= 0 && seconds <= MOST) {
        return seconds;
      }
    } catch (NumberFormatException e) {
      throw ProblemException.badField("within", "must be a whole number of seconds");
    }
    throw ProblemException.badField("within", "must be from 0 to " + MOST + " seconds");
  }

  private static @Nullable String said(String name, @Nullable String text) {
    if (text != null && text.indexOf('\0') >= 0) {
      throw ProblemException.badField(name, "contains the character NUL");
    }
    return text == null || text.isBlank() ? null : text;
  }
}
