package io.huifang.ticket.desk.clocks;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.ticket.sla.ClockState;
import io.huifang.ticket.sla.explain.Explanation;
import io.huifang.ticket.sla.explain.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A clock as a picture: opening hours as the ground, what the clock did on it, when it is due and
 * what time it is. In thousandths of the width.
 *
 * @param due where it is due, null while nothing is
 * @param now where we are, null if it has ended
 */
public record Drawing(
    Explanation clock,
    Instant from,
    Instant to,
    List<Bar> ground,
    List<Bar> bars,
    @Nullable Long due,
    @Nullable Long now) {
  private static final long WIDTH = 1_000;
  private static final Duration LONGEST = Duration.ofDays(100);

  /** A piece of it, at least one thousandth wide so that it can be seen. */
  public record Bar(String kind, long x, long width) {}

  /**
   * @param calendars finds the hours by which a stretch was counted
   */
  static Drawing of(
      Explanation clock, Instant now, BiFunction<String, Long, BusinessCalendar> calendars) {
    List<Stretch> all = clock.segments();
    Instant from = all.isEmpty() ? now : all.get(0).from();
    Instant to = end(clock, from, now);
    Scale scale = new Scale(from, to);
    List<Bar> ground = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Stretch stretch = all.get(i);
      boolean open = stretch.to() == null;
      Instant until = stretch.to() == null ? to : stretch.to();
      if (stretch.calendar() != null && stretch.calendarVersion() != null && scale.isShort()) {
        calendars
            .apply(stretch.calendar(), stretch.calendarVersion())
            .openings(stretch.from(), until)
            .forEach(o -> ground.add(scale.bar("open", o.from(), o.to())));
      }
      Instant did = open && now.isBefore(until) ? now : until;
      if (stretch.state() != Stretch.Kind.STOPPED && stretch.from().isBefore(did)) {
        bars.add(scale.bar(kind(clock, stretch, did), stretch.from(), did));
      }
    }
    boolean ended = clock.stoppedAt() != null && clock.state() != ClockState.RUNNING;
    Long due = clock.dueAt() == null ? null : scale.x(clock.dueAt());
    return new Drawing(clock, from, to, ground, bars, due, ended ? null : scale.x(now));
  }

  /** A little behind whatever comes last, so that a mark does not lie on the edge. */
  private static Instant end(Explanation clock, Instant from, Instant now) {
    Instant last = clock.stoppedAt() == null ? now : clock.stoppedAt();
    Instant due = clock.dueAt();
    last = due != null && due.isAfter(last) ? due : last;
    last = last.isAfter(from) ? last : from.plusSeconds(60);
    return last.plus(Duration.between(from, last).dividedBy(20));
  }

  private static String kind(Explanation clock, Stretch stretch, Instant until) {
    if (stretch.state() == Stretch.Kind.PAUSED) {
      return "paused";
    }
    Instant due = clock.dueAt();
    return due != null && until.isAfter(due) ? "late" : "ran";
  }

  /** As the theme names it. */
  public String tone() {
    return switch (clock.state()) {
      case MET -> "ok";
      case MISSED -> "late";
      case RUNNING, PAUSED, CANCELLED -> "";
    };
  }

  public String target() {
    Double minutes = clock.targetMinutes();
    return minutes == null ? "" : length(Math.round(minutes * 60));
  }

  /** All that was counted, what still runs included. */
  public String used() {
    return length(clock.segments().stream().mapToLong(Stretch::businessSeconds).sum());
  }

  /** Hours, minutes and seconds, as {@code 1:04:30}. */
  public String length(long seconds) {
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** Of the calendar that a stretch was counted by. */
  public String version(Stretch stretch) {
    return String.valueOf(stretch.calendarVersion());
  }

  private record Scale(Instant from, Instant to) {
    boolean isShort() {
      return Duration.between(from, to).compareTo(LONGEST) < 0;
    }

    long x(Instant at) {
      double share =
          (double) Duration.between(from, at).toMillis() / Duration.between(from, to).toMillis();
      return Math.round(Math.max(0, Math.min(1, share)) * WIDTH);
    }

    Bar bar(String kind, Instant begin, Instant end) {
      long x = x(begin);
      return new Bar(kind, x, Math.max(1, x(end) - x));
    }
  }
}
