package io.huifang.ticket.desk;

import io.huifang.ticket.sla.ClockState;
import io.huifang.ticket.sla.explain.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A clock as a bar: how much of the time until it is due has gone.
 *
 * @param used seconds since it began, {@code all} at most
 * @param all seconds from its beginning until it is due, on the wall clock
 */
public record ClockRow(Explanation clock, long used, long all, String tone) {
  private static final double LAST_QUARTER = 0.75;

  static ClockRow of(Explanation clock, Instant now) {
    if (clock.dueAt() == null || clock.segments().isEmpty()) {
      return new ClockRow(clock, 0, 1, tone(clock.state(), 0));
    }
    Instant begun = clock.segments().get(0).from();
    long all = Math.max(1, Duration.between(begun, clock.dueAt()).toSeconds());
    long used = Math.max(0, Math.min(all, Duration.between(begun, now).toSeconds()));
    return new ClockRow(clock, used, all, tone(clock.state(), (double) used / all));
  }

  private static String tone(ClockState state, double share) {
    return switch (state) {
      case MET -> "met";
      case MISSED -> "late";
      case PAUSED, CANCELLED -> "hold";
      case RUNNING -> share >= 1 ? "late" : share >= LAST_QUARTER ? "warn" : "";
    };
  }

  /** The how-many-eth of its target. */
  public String round() {
    return "#" + clock.cycle();
  }

  /** Whether it runs towards a time. */
  public boolean running() {
    return clock.state() == ClockState.RUNNING && clock.dueAt() != null;
  }

  /** Of Tabler. */
  public String icon() {
    return switch (clock.state()) {
      case MET -> "check";
      case MISSED -> "flame";
      case PAUSED -> "player-pause";
      case CANCELLED -> "minus";
      case RUNNING -> "clock";
    };
  }

  /** Of the standard that it goes by, empty where there is none. */
  public String version() {
    return clock.standardVersion() == null ? "" : clock.standardVersion().toString();
  }

  /** Minutes that were promised. */
  public String target() {
    return clock.targetMinutes() == null
        ? ""
        : String.format(Locale.ROOT, "%.0f", clock.targetMinutes());
  }

  public long usedMinutes() {
    return used / 60;
  }

  public long allMinutes() {
    return all / 60;
  }
}
