package io.huifang.platform.csv.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One pattern of a mapping, tried out at once: what it would drop silently is refused. */
final class TimePattern {
  private static final ZonedDateTime SAMPLE =
      ZonedDateTime.of(2023, 11, 23, 17, 45, 31, 0, ZoneOffset.UTC);

  private TimePattern() {}

  /**
   * @param needsTime whether a time that the pattern names must come out of it
   * @throws IllegalArgumentException saying what is wrong with the pattern
   */
  static DateTimeFormatter of(String pattern, Locale locale, boolean needsTime) {
    if (pattern.equals("iso")) {
      return new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(locale)
          .withResolverStyle(ResolverStyle.STRICT);
    }
    DateTimeFormatter format;
    try {
      format =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(yearsWithoutEra(pattern))
              .toFormatter(locale)
              // Otherwise 31/02 would quietly become the last day of February.
              .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'%s' is not a pattern: %s".formatted(pattern, e.getMessage()), e);
    }
    tryOut(pattern, format, needsTime);
    return format;
  }

  private static void tryOut(String pattern, DateTimeFormatter format, boolean needsTime) {
    LocalDate date = null;
    LocalTime time = null;
    try {
      TemporalAccessor read = format.parse(format.format(SAMPLE));
      date = read.query(TemporalQueries.localDate());
      time = read.query(TemporalQueries.localTime());
    } catch (DateTimeException e) {
      date = null; // the same to the reader: no day comes out
    }
    boolean dayOfYear = names(pattern, "D") && names(pattern, "ML");
    if (dayOfYear || !SAMPLE.toLocalDate().equals(date)) {
      throw new IllegalArgumentException(
          ("'%s' gives no day; it needs a year (uuuu), a month (MM, not mm) and a day of the month"
                  + " (dd, not DD)")
              .formatted(pattern));
    }
    if (needsTime && names(pattern, "aBhHkKmsSAnN") && !right(time)) {
      throw new IllegalArgumentException(
          ("'%s' gives no time of day; use HH for the hours 0 to 23, or h together with a for am"
                  + " and pm")
              .formatted(pattern));
    }
  }

  private static boolean right(@Nullable LocalTime time) {
    return time != null && time.getHour() == SAMPLE.getHour();
  }

  /** Whether one of the letters stands in the pattern, outside quotes. */
  private static boolean names(String pattern, String letters) {
    return pattern.replaceAll("'[^']*'", "").chars().anyMatch(c -> letters.indexOf(c) >= 0);
  }

  /** Most people write {@code yyyy}, which strictly needs an era; outside quotes it means uuuu. */
  private static String yearsWithoutEra(String pattern) {
    StringBuilder result = new StringBuilder();
    boolean quoted = false;
    for (char c : pattern.toCharArray()) {
      quoted ^= c == '\'';
      result.append(!quoted && c == 'y' ? 'u' : c);
    }
    return result.toString();
  }
}
