package io.huifang.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;

/**
 * The model that the arithmetic is compared with: walks minute by minute and looks at the wall
 * clock. In a repeated hour the second pass counts like the last minute before the clock change
 * ends.
 */
record NaiveCalendar(ZoneId zone, CalendarDefinition definition) {

  boolean open(Instant minute) {
    ZonedDateTime at = minute.atZone(zone);
    LocalDateTime wall = at.toLocalDateTime();
    ZoneOffsetTransition jump = zone.getRules().getTransition(wall);
    if (jump != null && jump.isOverlap() && at.getOffset().equals(jump.getOffsetAfter())) {
      wall = jump.getDateTimeBefore().minusMinutes(1);
    }
    LocalDate date = wall.toLocalDate();
    Map<String, List<CalendarDefinition.Period>> dates = definition.dates();
    List<CalendarDefinition.Period> periods =
        dates.containsKey(date.toString())
            ? dates.get(date.toString())
            : definition.weekly().getOrDefault(date.getDayOfWeek().name(), List.of());
    String clock = wall.toLocalTime().toString().substring(0, 5);
    return periods.stream()
        .anyMatch(p -> clock.compareTo(p.from()) >= 0 && clock.compareTo(p.to()) < 0);
  }

  long minutesBetween(Instant from, Instant to) {
    long sum = 0;
    for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      sum += open(at) ? 1 : 0;
    }
    return sum;
  }

  Instant plusMinutes(Instant start, long minutes) {
    Instant at = start;
    while (!open(at)) {
      at = at.plusSeconds(60);
    }
    for (long left = minutes; left > 0; at = at.plusSeconds(60)) {
      left -= open(at) ? 1 : 0;
    }
    return at;
  }
}
