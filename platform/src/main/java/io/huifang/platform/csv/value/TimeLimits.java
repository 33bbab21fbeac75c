package io.huifang.platform.csv.value;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The times that a file can plausibly tell. A year that was read wrongly is refused with its row
 * here, instead of spoiling numbers later.
 *
 * @param from earliest
 * @param until latest, excluded
 */
public record TimeLimits(Instant from, Instant until) {
  private static final LocalDate FIRST = LocalDate.parse("1990-01-01");

  /** What no mapping may widen: later services take nothing outside. */
  private static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");

  private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

  /** A file that tells days only may be ahead of us by its time zone. */
  private static final Duration ZONES = Duration.ofDays(1);

  /**
   * @param from first day, null for 1990-01-01
   * @param until the day after the last, null for a day from now
   * @throws IllegalArgumentException if they make no sense
   */
  public static TimeLimits of(@Nullable String from, @Nullable String until, Clock clock) {
    TimeLimits limits =
        new TimeLimits(
            from == null ? start(FIRST) : date(from),
            until == null ? clock.instant().plus(ZONES) : date(until));
    if (!limits.from.isBefore(limits.until)) {
      throw new IllegalArgumentException("'from' must lie before 'until'");
    }
    return limits;
  }

  private static Instant date(String text) {
    try {
      Instant time = start(LocalDate.parse(text));
      if (time.isBefore(EVER) || time.isAfter(NEVER)) {
        throw new IllegalArgumentException(
            "'%s' must be from 1970-01-01 to 2200-01-01".formatted(text));
      }
      return time;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'%s' is not a day such as 1990-01-01".formatted(text), e);
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Instant check(Instant time) {
    if (time.isBefore(from)) {
      throw new IllegalArgumentException(
          "%s is before %s; if that is right, set times.from".formatted(time, from));
    }
    if (!time.isBefore(until)) {
      throw new IllegalArgumentException(
          "%s is not before %s; if that is right, set times.until".formatted(time, until));
    }
    return time;
  }

  LocalDate check(LocalDate day) {
    check(start(day));
    return day;
  }
}
