package io.huifang.suite.bench.load;

import java.util.Arrays;

/** When each piece of work of a caller ended and how long it took, in nanoseconds. */
final class Timings {
  private long[] ends = new long[1 << 14];
  private long[] took = new long[1 << 14];
  private int size;

  void add(long begin, long end) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      took = Arrays.copyOf(took, 2 * size);
    }
    ends[size] = end;
    took[size] = end - begin;
    size++;
  }

  /** Those that ended in this time. */
  long[] tookBetween(long from, long to) {
    long[] chosen = new long[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      // Differences, because the clock may count from anywhere.
      if (ends[i] - from >= 0 && ends[i] - to < 0) {
        chosen[n++] = took[i];
      }
    }
    return Arrays.copyOf(chosen, n);
  }
}
