package io.huifang.escalation.oncall.definition;

import io.huifang.escalation.oncall.rota.Window;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * Hours in which a layer counts, as an API or a form says it.
 *
 * @param days on which they begin
 * @param from such as {@code 18:00}, by the clocks of the schedule
 * @param to such as {@code 09:00}, on the next day where it is not later than {@code from}; {@code
 *     24:00} is midnight
 */
public record HoursDefinition(List<DayOfWeek> days, String from, String to) {
  static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
  private static final String MIDNIGHT = "24:00";

  boolean sound() {
    return days != null
        && !days.isEmpty()
        && days.size() <= DayOfWeek.values().length
        && days.stream().allMatch(Objects::nonNull)
        && String.valueOf(from).matches(TIME)
        && (MIDNIGHT.equals(to) || String.valueOf(to).matches(TIME));
  }

  Window window() {
    LocalTime end = to.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(to);
    return new Window(EnumSet.copyOf(days), LocalTime.parse(from), end);
  }
}
