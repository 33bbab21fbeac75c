package io.huifang.platform.csv.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Timestamps and dates by a list of patterns, the first that fits wins. */
public final class TimeFormats {
  private TimeFormats() {}

  /**
   * Tries a pattern out.
   *
   * @param needsTime whether a time of day must come out if the pattern names one
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static void check(String pattern, Locale locale, boolean needsTime) {
    if (!needsTime || !pattern.startsWith("epoch")) {
      TimePattern.of(pattern, locale, needsTime);
    }
  }

  /** An Instant; local times are read in the zone, a date alone is the start of its day. */
  public static ValueConverter timestamp(
      List<String> patterns, ZoneId zone, Locale locale, TimeLimits limits) {
    List<ValueConverter> formats = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      String pattern = patterns.get(i);
      switch (pattern) {
        case "epochSeconds" -> formats.add(t -> Instant.ofEpochSecond(Long.parseLong(t)));
        case "epochMillis" -> formats.add(t -> Instant.ofEpochMilli(Long.parseLong(t)));
        default -> {
          DateTimeFormatter format = TimePattern.of(pattern, locale, true);
          formats.add(t -> instant(parse(format, t), zone));
        }
      }
    }
    ValueConverter any = firstOf(formats, patterns);
    return text -> limits.check((Instant) any.convert(text));
  }

  /** A LocalDate; a time in the text is cut off. */
  public static ValueConverter date(List<String> patterns, Locale locale, TimeLimits limits) {
    List<ValueConverter> formats = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      DateTimeFormatter format = TimePattern.of(patterns.get(i), locale, false);
      formats.add(t -> LocalDate.from(parse(format, t)));
    }
    ValueConverter any = firstOf(formats, patterns);
    return text -> limits.check((LocalDate) any.convert(text));
  }

  private static ValueConverter firstOf(List<ValueConverter> formats, List<String> patterns) {
    return text -> {
      for (ValueConverter format : formats) {
        try {
          return format.convert(text);
        } catch (DateTimeException | NumberFormatException e) {
          continue;
        }
      }
      throw new IllegalArgumentException(
          "fits none of the patterns " + patterns + "; add the pattern that it is written in");
    };
  }

  // parseBest would try one after the other, with an exception for each that does not fit.
  private static TemporalAccessor parse(DateTimeFormatter format, String text) {
    TemporalAccessor parsed = format.parse(text);
    if (parsed.query(TemporalQueries.localTime()) == null) {
      return LocalDate.from(parsed);
    }
    return parsed.query(TemporalQueries.zone()) == null
        ? LocalDateTime.from(parsed)
        : ZonedDateTime.from(parsed);
  }

  private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
    if (parsed instanceof ZonedDateTime time) {
      return time.toInstant();
    }
    return parsed instanceof LocalDateTime time
        ? time.atZone(zone).toInstant()
        : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
  }
}
