package io.huifang.platform.csv.mapping;

import io.huifang.platform.csv.value.TimeFormats;
import io.huifang.platform.csv.value.TimeLimits;
import io.huifang.platform.csv.value.ValueConverter;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the converter of a field from its type; holds the zone and language of the whole file. */
record TypeCompiler(String zone, String locale, TimeLimits limits) {
  private static final List<String> ISO = List.of("iso");
  private static final List<String> TRUE = List.of("true", "yes", "y", "t", "1");
  private static final List<String> FALSE = List.of("false", "no", "n", "f", "0");

  ValueConverter compile(String path, String type, MappingDefinition.Field given) {
    boolean comma = Defaults.or(given.decimalComma(), false);
    List<String> patterns = Defaults.or(given.patterns(), ISO);
    return switch (type) {
      case "text" -> ValueConverter.text();
      case "integer" -> ValueConverter.integer(comma);
      case "decimal" -> ValueConverter.decimal(comma);
      case "boolean" ->
          ValueConverter.bool(
              Defaults.or(given.trueValues(), TRUE), Defaults.or(given.falseValues(), FALSE));
      case "timestamp" -> {
        checked(path, patterns, locale(given.locale()), true);
        yield TimeFormats.timestamp(
            patterns, zone(path, given.zone()), locale(given.locale()), limits);
      }
      case "date" -> {
        checked(path, patterns, locale(given.locale()), false);
        yield TimeFormats.date(patterns, locale(given.locale()), limits);
      }
      default ->
          throw new MappingException(
              path + ".type",
              "'%s' is not one of text, integer, decimal, boolean, timestamp, date"
                  .formatted(type));
    };
  }

  private static void checked(
      String path, List<String> patterns, Locale locale, boolean needsTime) {
    for (int i = 0; i < patterns.size(); i++) {
      try {
        TimeFormats.check(patterns.get(i), locale, needsTime);
      } catch (IllegalArgumentException e) {
        throw MappingException.of(path + ".patterns[" + i + "]", e);
      }
    }
  }

  private ZoneId zone(String path, @Nullable String own) {
    try {
      return ZoneId.of(Defaults.or(own, zone));
    } catch (DateTimeException e) {
      throw new MappingException(
          own == null ? "zone" : path + ".zone",
          "'%s' is not a time zone; write one such as Asia/Shanghai"
              .formatted(Defaults.or(own, zone)));
    }
  }

  private Locale locale(@Nullable String own) {
    return Locale.forLanguageTag(Defaults.or(own, locale));
  }
}
