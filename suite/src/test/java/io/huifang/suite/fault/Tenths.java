package io.huifang.suite.fault;

import java.util.ArrayList;
import java.util.List;

/** How fast something grows, told of its first and of its last tenth. */
final class Tenths {
  private final List<long[]> samples = new ArrayList<>();
  private final long begin = System.nanoTime();

  void at(long number) {
    samples.add(new long[] {System.nanoTime() - begin, number});
  }

  double seconds() {
    return samples.get(samples.size() - 1)[0] / 1e9;
  }

  /** Things per second between two shares of all, from 0 to 10. */
  double rate(int fromTenth, int toTenth) {
    long all = samples.get(samples.size() - 1)[1];
    long[] from = first(all * fromTenth / 10);
    long[] to = first(all * toTenth / 10);
    return (to[1] - from[1]) / Math.max(1e-3, (to[0] - from[0]) / 1e9);
  }

  private long[] first(long number) {
    return samples.stream()
        .filter(sample -> sample[1] >= number)
        .findFirst()
        .orElse(samples.get(samples.size() - 1));
  }

  @Override
  public String toString() {
    return "%.1f s, %.0f/s; the first tenth %.0f/s, the last %.0f/s"
        .formatted(seconds(), rate(0, 10), rate(0, 1), rate(9, 10));
  }
}
