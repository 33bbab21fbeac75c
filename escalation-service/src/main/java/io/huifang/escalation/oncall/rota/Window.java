package io.huifang.escalation.oncall.rota;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * Hours that begin on some days of the week.
 *
 * @param to on the next day where it is not later than {@code from}; the same time is a whole day
 */
public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  /** How many days a window can have begun before, where a zone leaves a whole day out. */
  static final int BEFORE = 2;

  /**
   * Clocks that are set back a minute after midnight show yesterday again, while what has begun at
   * midnight goes on.
   */
  static final int AFTER = 1;

  boolean begins(LocalDate day) {
    return days.contains(day.getDayOfWeek());
  }

  /** When the hours of a day begin. */
  Instant begin(LocalDate day, ZoneId zone) {
    return WallClock.first(day.atTime(from), zone);
  }

  /** When the hours of a day end. */
  Instant end(LocalDate day, ZoneId zone) {
    return WallClock.first((to.isAfter(from) ? day : day.plusDays(1)).atTime(to), zone);
  }

  boolean has(Instant at, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(at, zone);
    LocalDate last = today.plusDays(AFTER);
    for (LocalDate day = today.minusDays(BEFORE); !day.isAfter(last); day = day.plusDays(1)) {
      if (begins(day) && !at.isBefore(begin(day, zone)) && at.isBefore(end(day, zone))) {
        return true;
      }
    }
    return false;
  }
}
