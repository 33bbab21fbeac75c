package io.huifang.suite.bench.load;

import java.util.Arrays;

/**
 * What was done while it was measured.
 *
 * @param sorted how long each piece of work took, in nanoseconds
 */
public record Measured(double seconds, long[] sorted) {
  /** How many. */
  public int count() {
    return sorted.length;
  }

  /** How many in a second. */
  public double perSecond() {
    return count() / seconds;
  }

  /** The time within which this share of the work was done, by nearest rank. */
  public double millis(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(rank, 1) - 1] / 1e6;
  }

  static Measured of(long nanos, Iterable<long[]> parts) {
    long[] all = new long[0];
    for (long[] part : parts) {
      int old = all.length;
      all = Arrays.copyOf(all, old + part.length);
      System.arraycopy(part, 0, all, old, part.length);
    }
    Arrays.sort(all);
    return new Measured(nanos / 1e9, all);
  }
}
