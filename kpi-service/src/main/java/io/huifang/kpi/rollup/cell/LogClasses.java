package io.huifang.kpi.rollup.cell;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many amounts lie in each of the classes that grow by {@value #ERROR} to either side of their
 * middle: a quantile read from them is off by at most that share. Classes are added up, whatever
 * the order, and what is taken away leaves no trace; therefore two ways to the same facts end in
 * the same classes (Masson, Rim and Lee, DDSketch, 2019).
 */
final class LogClasses {
  /** The largest relative error of a quantile. */
  static final double ERROR = 0.01;

  private static final double GROWTH = (1 + ERROR) / (1 - ERROR);
  private static final double LOG = StrictMath.log(GROWTH);

  /** The class of nothing at all, below that of one thousandth. */
  private static final int ZERO = -1;

  private final TreeMap<Integer, Long> counts = new TreeMap<>();

  /**
   * Counts an amount.
   *
   * @param thousandths not negative
   */
  void add(long thousandths) {
    counts.merge(classOf(thousandths), 1L, Long::sum);
  }

  void add(int index, long count) {
    counts.merge(index, count, Long::sum);
  }

  void add(LogClasses other) {
    other.counts.forEach(this::add);
  }

  Map<Integer, Long> counts() {
    return counts;
  }

  /** The class in which an amount lies; the same on every machine. */
  static int classOf(long thousandths) {
    return thousandths <= 0 ? ZERO : (int) Math.ceil(StrictMath.log(thousandths) / LOG);
  }

  /**
   * Quantiles in whole units, between two amounts by linear interpolation (type 7).
   *
   * @param fractions ascending or not, each from 0 to 1
   * @param n how many amounts there are, at least one
   */
  Double[] quantiles(double[] fractions, long n) {
    long[] upTo = new long[counts.size()];
    double[] values = new double[counts.size()];
    int filled = 0;
    long seen = 0;
    for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
      seen += entry.getValue();
      upTo[filled] = seen;
      values[filled++] = middle(entry.getKey()) / 1000;
    }
    Double[] quantiles = new Double[fractions.length];
    for (int i = 0; i < fractions.length; i++) {
      double rank = fractions[i] * (n - 1);
      long below = (long) Math.floor(rank);
      double low = at(upTo, values, below);
      double high = at(upTo, values, Math.min(n - 1, below + 1));
      quantiles[i] = low + (rank - below) * (high - low);
    }
    return quantiles;
  }

  private static double at(long[] upTo, double[] values, long rank) {
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int half = (low + high) >>> 1;
      if (upTo[half] > rank) {
        high = half;
      } else {
        low = half + 1;
      }
    }
    return values[low];
  }

  private static double middle(int index) {
    return index == ZERO ? 0 : 2 * StrictMath.pow(GROWTH, index) / (GROWTH + 1);
  }
}
