package io.huifang.platform.csv.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A duration in a column that is added to the time of a field.
 *
 * @param millis of one unit; 0 for durations written like a clock, {@code 1:02:03}
 */
public record TimePlus(String column, long millis, TimeLimits limits) {
  private static final Map<String, Long> UNITS =
      Map.of(
          "seconds",
          1000L,
          "minutes",
          60_000L,
          "hours",
          3_600_000L,
          "days",
          86_400_000L,
          "clock",
          0L);
  private static final Pattern CLOCK = Pattern.compile("(-?)(\\d{1,6}):([0-5]\\d)(?::([0-5]\\d))?");

  /**
   * @throws IllegalArgumentException if there is no such unit
   */
  public static TimePlus of(String column, @Nullable String unit, TimeLimits limits) {
    Long millis = UNITS.get(String.valueOf(unit).toLowerCase(Locale.ROOT));
    if (millis == null) {
      throw new IllegalArgumentException(
          "must be seconds, minutes, hours, days or clock (such as 1:02:03)");
    }
    return new TimePlus(column, millis, limits);
  }

  /** The time plus what the cell says; an IllegalArgumentException says what is wrong with it. */
  public Instant add(Instant time, String cell) {
    try {
      return limits.check(time.plus(duration(cell)));
    } catch (ArithmeticException | DateTimeException e) {
      throw new IllegalArgumentException("the duration is too long", e);
    }
  }

  private Duration duration(String cell) {
    if (millis > 0) {
      BigDecimal number = (BigDecimal) ValueConverter.decimal(false).convert(cell);
      return Duration.ofMillis(
          number
              .multiply(BigDecimal.valueOf(millis))
              .setScale(0, RoundingMode.HALF_UP)
              .longValueExact());
    }
    Matcher clock = CLOCK.matcher(cell);
    if (!clock.matches()) {
      throw new IllegalArgumentException("not a duration such as 1:02:03 or 1:02");
    }
    String seconds = clock.group(4);
    Duration all =
        Duration.ofHours(Long.parseLong(clock.group(2)))
            .plusMinutes(Long.parseLong(clock.group(3)))
            .plusSeconds(seconds == null ? 0 : Long.parseLong(seconds));
    return clock.group(1).isEmpty() ? all : all.negated();
  }
}
