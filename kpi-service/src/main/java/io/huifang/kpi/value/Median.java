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

  /**
   * What {@link #interval} looks at of {@link #ALL} and no more, for who works out one quantile at
   * a time: the first three, then the neighbours of either end.
   */
  static double[] few(long n) {
    if (n < FEWEST) {
      return Arrays.copyOf(ALL, OWN);
    }
    int low = above(0.5 - half(n));
    int high = above(0.5 + half(n));
    return new double[] {
      ALL[0], ALL[1], ALL[2], GRID[low - 1], GRID[low], GRID[high - 1], GRID[high]
    };
  }

  /** The same as {@link #interval}, of quantiles at {@link #few}. */
  static @Nullable Confidence ofFew(Double @Nullable [] quantiles, long n) {
    if (quantiles == null || n < FEWEST) {
      return null;
    }
    double low = 0.5 - half(n);
    double high = 0.5 + half(n);
    return Confidence.median(
        between(low, above(low), quantiles[OWN], quantiles[OWN + 1]),
        between(high, above(high), quantiles[OWN + 2], quantiles[OWN + 3]));
  }

  /** Null where there are too few. */
  static @Nullable Confidence interval(Double @Nullable [] quantiles, long n) {
    if (quantiles == null || n < FEWEST) {
      return null;
    }
    return Confidence.median(at(quantiles, 0.5 - half(n)), at(quantiles, 0.5 + half(n)));
  }

  private static double half(long n) {
    return Z * 0.5 / Math.sqrt(n);
  }

  private static double at(Double[] quantiles, double fraction) {
    int above = above(fraction);
    return between(fraction, above, quantiles[OWN + above - 1], quantiles[OWN + above]);
  }

  private static int above(double fraction) {
    int above = 1;
    while (above < GRID.length - 1 && GRID[above] < fraction) {
      above++;
    }
    return above;
  }

  private static double between(double fraction, int above, double low, double high) {
    double share = (fraction - GRID[above - 1]) / (GRID[above] - GRID[above - 1]);
    return low + Math.max(0, Math.min(1, share)) * (high - low);
  }
}
