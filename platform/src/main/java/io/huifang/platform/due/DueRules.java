package io.huifang.platform.due;

import java.time.Duration;

/**
 * How one kind of due work is run.
 *
 * @param batch rows claimed at once
 * @param together rows that share a transaction
 * @param workers how many transactions or errands run side by side in one replica
 * @param lease how long a claimed row stays ours; renewed while it runs
 * @param parkAfter failures after which a row is parked, 0 for never
 * @param firstPause before the second attempt; doubles
 * @param longestPause between two attempts
 */
public record DueRules(
    int batch,
    int together,
    int workers,
    Duration lease,
    int parkAfter,
    Duration firstPause,
    Duration longestPause) {

  /** For steps: many small transactions. */
  public static final DueRules STEPS =
      new DueRules(
          200, 1, 2, Duration.ofSeconds(30), 12, Duration.ofSeconds(1), Duration.ofMinutes(5));

  /** For errands: few at once, each may take its time. */
  public static final DueRules ERRANDS =
      new DueRules(
          16, 1, 8, Duration.ofSeconds(30), 12, Duration.ofSeconds(1), Duration.ofMinutes(5));

  public DueRules batch(int rows) {
    return new DueRules(rows, together, workers, lease, parkAfter, firstPause, longestPause);
  }

  public DueRules together(int rows) {
    return new DueRules(batch, rows, workers, lease, parkAfter, firstPause, longestPause);
  }

  public DueRules workers(int threads) {
    return new DueRules(batch, together, threads, lease, parkAfter, firstPause, longestPause);
  }

  public DueRules lease(Duration time) {
    return new DueRules(batch, together, workers, time, parkAfter, firstPause, longestPause);
  }

  public DueRules parkAfter(int failures) {
    return new DueRules(batch, together, workers, lease, failures, firstPause, longestPause);
  }

  public DueRules pauses(Duration first, Duration longest) {
    return new DueRules(batch, together, workers, lease, parkAfter, first, longest);
  }
}
