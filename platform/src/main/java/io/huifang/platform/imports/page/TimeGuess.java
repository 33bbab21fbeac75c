package io.huifang.platform.imports.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The pattern that fits the times of a column, and two where day and month cannot be told. Some
 * cells may hold something else: the dry run will tell them.
 */
final class TimeGuess {
  private static final List<String> DATES =
      List.of(
          "uuuu-MM-dd",
          "uuuu/M/d",
          "d/M/uuuu",
          "M/d/uuuu",
          "d.M.uuuu",
          "d-MMM-uu",
          "d-MMM-uuuu",
          "uuuuMMdd");
  private static final List<String> TIMES =
      List.of("", " H:mm", " H:mm:ss", " h:mm a", "'T'H:mm:ss");

  private static final double MOST = 0.6;

  private TimeGuess() {}

  /** Patterns for a mapping, the likelier first; empty if these are no times. */
  static List<String> patterns(List<String> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    if (values.stream()
        .allMatch(value -> value.matches("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:\\d\\d)"))) {
      return List.of("iso");
    }
    return DATES.stream()
        .flatMap(date -> TIMES.stream().map(time -> date + time))
        .filter(
            pattern ->
                values.stream().filter(value -> fits(pattern, value)).count()
                    >= Math.max(1, MOST * values.size()))
        .limit(2)
        .toList();
  }

  private static boolean fits(String pattern, String value) {
    try {
      LocalDate day =
          LocalDate.parse(
              value,
              DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                  .withResolverStyle(ResolverStyle.STRICT));
      return Optional.of(day).filter(d -> d.getYear() > 1970 && d.getYear() < 2100).isPresent();
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }
}
