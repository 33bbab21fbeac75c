package io.huifang.platform.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One opening of a day in minutes since local midnight, the end exclusive and at most 1440. */
record OpeningPeriod(int from, int to) {
  static final int DAY = 24 * 60;
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])|24:00");

  /** Checks and sorts the periods of one day; {@code field} starts every error message. */
  static List<OpeningPeriod> parse(String field, @Nullable List<CalendarDefinition.Period> given) {
    if (given == null) {
      throw new IllegalArgumentException(field + ": must be a list, empty when closed");
    }
    List<OpeningPeriod> periods = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      periods.add(parse(field + "[" + i + "]", given.get(i)));
    }
    periods.sort(Comparator.comparingInt(OpeningPeriod::from));
    for (int i = 1; i < periods.size(); i++) {
      if (periods.get(i).from < periods.get(i - 1).to) {
        throw new IllegalArgumentException(
            "%s: %s and %s overlap".formatted(field, periods.get(i - 1), periods.get(i)));
      }
    }
    return List.copyOf(periods);
  }

  private static OpeningPeriod parse(String field, CalendarDefinition.@Nullable Period given) {
    if (given == null) {
      throw new IllegalArgumentException(field + ": must have 'from' and 'to'");
    }
    int from = minute(field + ".from", given.from());
    int to = minute(field + ".to", given.to());
    if (from >= to) {
      throw new IllegalArgumentException(
          "%s: from %s must be before to %s".formatted(field, given.from(), given.to()));
    }
    return new OpeningPeriod(from, to);
  }

  private static int minute(String field, @Nullable String text) {
    Matcher match = TIME.matcher(text == null ? "" : text);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "%s: '%s' is not a time of the form HH:mm (00:00 to 24:00)".formatted(field, text));
    }
    return match.group(1) == null
        ? DAY
        : Integer.parseInt(match.group(1)) * 60 + Integer.parseInt(match.group(2));
  }

  CalendarDefinition.Period toDefinition() {
    return new CalendarDefinition.Period(clock(from), clock(to));
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  @Override
  public String toString() {
    return clock(from) + "-" + clock(to);
  }
}
