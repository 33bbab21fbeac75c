package io.huifang.platform.imports.run;

import io.huifang.platform.csv.CsvFileException;
import io.huifang.platform.imports.file.ImportLimits;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The time that a job has the worker. It is over when others wait, but not before the job has
 * worked four times as long as it took to get where the turn before had ended: a long file is read
 * again from its beginning.
 */
final class Turn {
  private static final int WORTH = 4;
  private final LongSupplier nanos;
  private final ImportLimits limits;
  private final Duration before;
  private final BooleanSupplier othersWait;
  private final long begin;
  private long firstRecord = -1;
  private long lap;

  /**
   * @param nanos a clock such as {@link System#nanoTime}
   * @param before how long the job was worked on in earlier turns
   */
  Turn(LongSupplier nanos, ImportLimits limits, Duration before, BooleanSupplier othersWait) {
    this.nanos = nanos;
    this.limits = limits;
    this.before = before;
    this.othersWait = othersWait;
    this.begin = nanos.getAsLong();
    this.lap = begin;
  }

  /** A record that no earlier turn has handled. */
  void onFreshRecord() {
    if (firstRecord < 0) {
      firstRecord = nanos.getAsLong();
    }
  }

  /**
   * @throws CsvFileException if the job has taken all the time that a job may take
   */
  void look() {
    if (before.plusNanos(nanos.getAsLong() - begin).compareTo(limits.time()) > 0) {
      throw new CsvFileException(
          "the import has taken longer than " + limits.time() + "; send the file in pieces");
    }
  }

  boolean over() {
    if (firstRecord < 0) {
      return false;
    }
    long worked = nanos.getAsLong() - firstRecord;
    long worthwhile = Math.max(limits.turn().toNanos(), WORTH * (firstRecord - begin));
    return worked >= worthwhile && othersWait.getAsBoolean();
  }

  /** Time since the last call. */
  Duration lap() {
    long now = nanos.getAsLong();
    Duration time = Duration.ofNanos(now - lap);
    lap = now;
    return time;
  }
}
