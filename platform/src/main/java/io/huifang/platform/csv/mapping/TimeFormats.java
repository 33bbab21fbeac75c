package io.huifang.platform.csv.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Timestamps and dates by a list of patterns, the first that fits wins. */
final class TimeFormats {
  private TimeFormats() {}

  /** An Instant; local times are read in the zone, a date alone is the start of its day. */
  static ValueConverter timestamp(String path, List<String> patterns, ZoneId zone, Locale locale) {
    List<ValueConverter> formats = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      String pattern = patterns.get(i);
      switch (pattern) {
        case "epochSeconds" -> formats.add(t -> Instant.ofEpochSecond(Long.parseLong(t)));
        case "epochMillis" -> formats.add(t -> Instant.ofEpochMilli(Long.parseLong(t)));
        default -> {
          DateTimeFormatter format = formatter(path + ".patterns[" + i + "]", pattern, locale);
          formats.add(t -> instant(parse(format, t), zone));
        }
      }
    }
    return firstOf(formats, patterns);
  }

  /** A LocalDate; a time in the text is cut off. */
  static ValueConverter date(String path, List<String> patterns, Locale locale) {
    List<ValueConverter> formats = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      DateTimeFormatter format = formatter(path + ".patterns[" + i + "]", patterns.get(i), locale);
      formats.add(t -> LocalDate.from(parse(format, t)));
    }
    return firstOf(formats, patterns);
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
      throw new IllegalArgumentException("fits none of the patterns " + patterns);
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

  private static DateTimeFormatter formatter(String path, String pattern, Locale locale) {
    if (pattern.equals("iso")) {
      return new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(locale)
          .withResolverStyle(ResolverStyle.STRICT);
    }
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(yearsWithoutEra(pattern))
          .toFormatter(locale)
          // Otherwise 31/02 would quietly become the last day of February.
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new MappingException(
          path, "'%s' is not a pattern: %s".formatted(pattern, e.getMessage()));
    }
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
