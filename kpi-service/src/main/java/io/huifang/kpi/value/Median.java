package io.huifang.kpi.value;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The 95 % interval of a median, by order statistics: whatever the distribution, so many of n
 * values lie on either side. The database gives quantiles on a grid that is finer near the middle,
 * and what lies between two of them is interpolated.
 */
final class Median {
  private static final double Z = 1.959964;

  /** Fewer cannot bound a median with 95 %: half to the sixth on either side is 3 %. */
  private static final long FEWEST = 6;

  private static final double[] STEPS = {
    0.0025, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.065, 0.08, 0.1, 0.12, 0.15, 0.18, 0.22,
    0.26, 0.3, 0.35, 0.4, 0.45, 0.5
  };

  /** What {@link #GRID} begins after: the median itself, p90 and p95. */
  private static final int OWN = 3;

  private static final double[] GRID =
      DoubleStream.concat(
              Arrays.stream(STEPS).map(step -> 0.5 - step),
              DoubleStream.concat(
                  DoubleStream.of(0.5), Arrays.stream(STEPS).map(step -> 0.5 + step)))
          .sorted()
          .toArray();

  /** The quantiles to ask for. */
  static final double[] ALL =
      DoubleStream.concat(DoubleStream.of(0.5, 0.9, 0.95), Arrays.stream(GRID)).toArray();

  /** The same as a list in SQL. */
  static final String FRACTIONS =
      Arrays.stream(ALL)
          .mapToObj(fraction -> String.format(java.util.Locale.ROOT, "%.4f", fraction))
          .collect(Collectors.joining(", "));

  private Median() {}

  /** Null where there are too few. */
  static @Nullable Confidence interval(Double @Nullable [] quantiles, long n) {
    if (quantiles == null || n < FEWEST) {
      return null;
    }
    double half = Z * 0.5 / Math.sqrt(n);
    return Confidence.median(at(quantiles, 0.5 - half), at(quantiles, 0.5 + half));
  }

  private static double at(Double[] quantiles, double fraction) {
    int above = 1;
    while (above < GRID.length - 1 && GRID[above] < fraction) {
      above++;
    }
    double share = (fraction - GRID[above - 1]) / (GRID[above] - GRID[above - 1]);
    double low = quantiles[OWN + above - 1];
    double high = quantiles[OWN + above];
    return low + Math.max(0, Math.min(1, share)) * (high - low);
  }
}
