package io.huifang.survey.rules;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When nobody is written to, by the clock of the customer. What falls into them goes out when they
 * end.
 *
 * @param from such as 21:00; later than {@code until} if the night lies between
 * @param until such as 09:00
 * @param days that are quiet as a whole
 */
public record QuietHours(
    @NotNull @Pattern(regexp = TIME) String from,
    @NotNull @Pattern(regexp = TIME) String until,
    @NotNull @Size(max = 6) List<@NotNull DayOfWeek> days) {
  static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
  private static final int WEEK_AND_A_DAY = 8;

  /** The same moment if nobody sleeps then, else the first one after it. */
  public Instant move(Instant at, ZoneId zone) {
    ZonedDateTime time = at.atZone(zone);
    for (int i = 0; i < 2 * WEEK_AND_A_DAY; i++) {
      if (days.contains(time.getDayOfWeek())) {
        time = time.toLocalDate().plusDays(1).atStartOfDay(zone);
      } else if (quiet(time.toLocalTime())) {
        time = end(time, zone);
      } else {
        return time.toInstant().isBefore(at) ? at : time.toInstant();
      }
    }
    return time.toInstant();
  }

  private boolean quiet(LocalTime time) {
    LocalTime begin = LocalTime.parse(from);
    LocalTime end = LocalTime.parse(until);
    boolean begun = !time.isBefore(begin);
    boolean goesOn = time.isBefore(end);
    return begin.isBefore(end) ? begun && goesOn : begun || goesOn;
  }

  private ZonedDateTime end(ZonedDateTime time, ZoneId zone) {
    LocalTime end = LocalTime.parse(until);
    return time.toLocalTime().isBefore(end)
        ? time.toLocalDate().atTime(end).atZone(zone)
        : time.toLocalDate().plusDays(1).atTime(end).atZone(zone);
  }
}
