package io.huifang.ticket.sla;

import io.huifang.platform.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The slow and obvious way: goes through a life five minutes by five, and counts for each clock
 * those in which it ran while the calendar was open. It knows nothing of due times, remainders or
 * stretches; only which clocks were said to run after each step.
 */
final class MinuteCount {
  /** Everything in a life happens at a multiple of it, and so do openings. */
  static final Duration TICK = Duration.ofMinutes(5);

  private final Map<UUID, Long> minutes = new HashMap<>();
  private final Map<UUID, BusinessCalendar> running = new HashMap<>();
  private Instant reached = Instant.MIN;

  /** What runs from now on, and by which hours. */
  void follow(Instant at, Story story) {
    reached = at;
    running.clear();
    story.clocks().all().stream()
        .filter(clock -> clock.state() == ClockState.RUNNING)
        .forEach(clock -> running.put(clock.id(), story.hoursOf(clock)));
  }

  void until(Instant at) {
    for (Instant minute = reached; minute.isBefore(at); minute = minute.plus(TICK)) {
      Map<BusinessCalendar, Boolean> open = new IdentityHashMap<>();
      for (Map.Entry<UUID, BusinessCalendar> clock : running.entrySet()) {
        if (open.computeIfAbsent(clock.getValue(), isOpen(minute))) {
          minutes.merge(clock.getKey(), TICK.toMinutes(), Long::sum);
        }
      }
    }
    reached = at;
  }

  private static Function<BusinessCalendar, Boolean> isOpen(Instant minute) {
    return hours -> hours.isOpen(minute);
  }

  long minutes(SlaClock clock) {
    return minutes.getOrDefault(clock.id(), 0L);
  }
}
