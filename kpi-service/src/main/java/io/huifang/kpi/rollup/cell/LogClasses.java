package io.huifang.kpi.rollup.cell;

import java.util.Arrays;

/**
 * How many amounts lie in each of the classes that grow by {@value #ERROR} to either side of their
 * middle: a quantile read from them is off by at most that share. Classes are added up, whatever
 * the order; therefore two ways to the same facts end in the same classes (Masson, Rim and Lee,
 * DDSketch, 2019).
 */
final class LogClasses {
  /** The largest relative error of a quantile. */
  static final double ERROR = 0.01;

  private static final double GROWTH = (1 + ERROR) / (1 - ERROR);
  private static final double LOG = StrictMath.log(GROWTH);

  /** The class of nothing at all; the next one is that of one thousandth. */
  private static final int ZERO = 0;

  private static final double[] MIDDLES = middles();

  /** Of the classes from {@link #first} on. */
  private long[] counts = {};

  private int first;

  private static double[] middles() {
    double[] middles = new double[classOf(Long.MAX_VALUE) + 1];
    for (int index = ZERO + 1; index < middles.length; index++) {
      middles[index] = 2 * StrictMath.pow(GROWTH, index - 1) / (GROWTH + 1) / 1000;
    }
    return middles;
  }

  /** The class in which an amount of thousandths lies; the same on every machine. */
  static int classOf(long thousandths) {
    return thousandths <= 0 ? ZERO : 1 + (int) Math.ceil(StrictMath.log(thousandths) / LOG);
  }

  void add(int index, long count) {
    if (counts.length == 0) {
      first = index;
      counts = new long[1];
    } else if (index < first) {
      int more = first - index;
      long[] wider = new long[counts.length + more];
      System.arraycopy(counts, 0, wider, more, counts.length);
      counts = wider;
      first = index;
    } else if (index - first >= counts.length) {
      counts = Arrays.copyOf(counts, index - first + 1);
    }
    counts[index - first] += count;
  }

  void add(LogClasses other) {
    if (other.counts.length == 0) {
      return;
    }
    // both ends, so that there is room for all
    add(other.first, 0);
    add(other.first + other.counts.length - 1, 0);
    for (int i = 0; i < other.counts.length; i++) {
      counts[other.first - first + i] += other.counts[i];
    }
  }

  boolean isEmpty() {
    return counts.length == 0;
  }

  /** How many classes have something in them. */
  int filled() {
    return (int) Arrays.stream(counts).filter(count -> count != 0).count();
  }

  /** Those that have something in them, in order. */
  void each(Reader reader) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        reader.read(first + i, counts[i]);
      }
    }
  }

  /** Takes a class and how many amounts it has. */
  interface Reader {
    void read(int index, long count);
  }

  /**
   * Quantiles in whole units, between two amounts by linear interpolation (type 7).
   *
   * @param fractions each from 0 to 1
   * @param n how many amounts there are, at least one
   */
  Double[] quantiles(double[] fractions, long n) {
    long[] upTo = counts.clone();
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] += upTo[i - 1];
    }
    Double[] quantiles = new Double[fractions.length];
    for (int i = 0; i < fractions.length; i++) {
      double rank = fractions[i] * (n - 1);
      long below = (long) Math.floor(rank);
      double low = MIDDLES[first + after(upTo, below)];
      double high = MIDDLES[first + after(upTo, Math.min(n - 1, below + 1))];
      quantiles[i] = low + (rank - below) * (high - low);
    }
    return quantiles;
  }

  /** The first place up to which more than so many are counted. */
  private static int after(long[] upTo, long rank) {
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
    return low;
  }
}
