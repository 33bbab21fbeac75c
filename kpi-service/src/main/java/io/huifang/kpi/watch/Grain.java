package io.huifang.kpi.watch;

import io.huifang.kpi.question.Interval;
import java.time.Duration;

/** The pieces of a course that is watched. */
public enum Grain {
  /** Compared with the same half hour of other days. */
  HALF_HOUR(Interval.HALF_HOUR, 56, Duration.ofHours(2), Duration.ofMinutes(2)),
  DAY(Interval.DAY, 60, Duration.ofDays(2), Duration.ofMinutes(10));

  private final Interval interval;
  private final int days;
  private final Duration fresh;
  private final Duration pause;

  Grain(Interval interval, int days, Duration fresh, Duration pause) {
    this.interval = interval;
    this.days = days;
    this.fresh = fresh;
    this.pause = pause;
  }

  public Interval interval() {
    return interval;
  }

  /** So many days of the site make the limits. */
  public int days() {
    return days;
  }

  /** A piece that ended longer ago is history, and nobody is called for it. */
  public Duration fresh() {
    return fresh;
  }

  /** Between two looks. */
  public Duration pause() {
    return pause;
  }
}
