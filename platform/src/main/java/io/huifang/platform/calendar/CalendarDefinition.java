package io.huifang.platform.calendar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a calendar, unchecked: {@link BusinessCalendar#of} validates it. Plain strings,
 * so that an error can name the field instead of failing inside the JSON parser.
 *
 * @param id name of the calendar
 * @param zone IANA time zone such as {@code Asia/Shanghai}
 * @param weekly opening periods by {@code MONDAY} to {@code SUNDAY}; a missing day is closed
 * @param dates periods of single ISO dates that replace the weekly ones; an empty list is a holiday
 */
public record CalendarDefinition(
    @Nullable String id,
    @Nullable String zone,
    Map<String, List<Period>> weekly,
    Map<String, List<Period>> dates) {

  public CalendarDefinition {
    weekly = Objects.requireNonNullElse(weekly, Map.of());
    dates = Objects.requireNonNullElse(dates, Map.of());
  }

  /**
   * One opening, both ends {@code HH:mm} in local time.
   *
   * @param from first open minute
   * @param to first closed minute; {@code 24:00} is the end of the day
   */
  public record Period(@Nullable String from, @Nullable String to) {}
}
