package io.huifang.kpi.rollup.cell;

import java.util.Arrays;

/**
 * How many amounts lie in each of the classes that grow by {@value #ERROR} to either side of their
 * middle: a quantile read from them is off by at most that share. Classes are added up, whatever
 * the order; therefore two ways to the same facts end in the same classes (Masson, Rim and Lee,
 * DDSketch, 2019). Only classes with something in them take room: most cells have few amounts.
 */
final class LogClasses {
  /** The largest relative error of a quantile. */
  static final double ERROR = 0.01;

  private static final double GROWTH = (1 + ERROR) / (1 - ERROR);
  private static final double LOG = StrictMath.log(GROWTH);

  /** The class of nothing at all; the next one is that of one thousandth. */
  private static final int ZERO = 0;

  private static final double[] MIDDLES = middles();
  private static final int[] NONE = {};
  private static final long[] NOTHING = {};

  /** In ascending order, as many as {@link #filled}. */
  private int[] classes = NONE;

  private long[] counts = NOTHING;
  private int filled;

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
    int at = Arrays.binarySearch(classes, 0, filled, index);
    if (at >= 0) {
      counts[at] += count;
      return;
    }
    int place = -at - 1;
    if (filled == classes.length) {
      int room = Math.max(4, filled + filled / 2);
      classes = Arrays.copyOf(classes, room);
      counts = Arrays.copyOf(counts, room);
    }
    System.arraycopy(classes, place, classes, place + 1, filled - place);
    System.arraycopy(counts, place, counts, place + 1, filled - place);
    classes[place] = index;
    counts[place] = count;
    filled++;
  }

  void add(LogClasses other) {
    if (filled == 0) {
      classes = Arrays.copyOf(other.classes, other.filled);
      counts = Arrays.copyOf(other.counts, other.filled);
      filled = other.filled;
      return;
    }
    int[] bothClasses = new int[filled + other.filled];
    long[] bothCounts = new long[filled + other.filled];
    int mine = 0;
    int theirs = 0;
    int both = 0;
    while (mine < filled || theirs < other.filled) {
      boolean own =
          theirs == other.filled || mine < filled && classes[mine] <= other.classes[theirs];
      int index = own ? classes[mine] : other.classes[theirs];
      long count = 0;
      if (own) {
        count += counts[mine++];
      }
      if (theirs < other.filled && other.classes[theirs] == index) {
        count += other.counts[theirs++];
      }
      bothClasses[both] = index;
      bothCounts[both++] = count;
    }
    classes = bothClasses;
    counts = bothCounts;
    filled = both;
  }

  boolean isEmpty() {
    return filled == 0;
  }

  /** Writes how many have something in them, then each as its distance from the last. */
  void write(ByteWriter out) {
    out.number(filled);
    int before = 0;
    for (int i = 0; i < filled; i++) {
      out.number(classes[i] - before);
      out.number(counts[i]);
      before = classes[i];
    }
  }

  /** What {@link #write} has written, into what is empty so far. */
  void read(ByteReader in) {
    filled = (int) in.number();
    classes = new int[filled];
    counts = new long[filled];
    int index = 0;
    for (int i = 0; i < filled; i++) {
      index += (int) in.number();
      classes[i] = index;
      counts[i] = in.number();
    }
  }

  /**
   * Quantiles in whole units, between two amounts by linear interpolation (type 7).
   *
   * @param fractions each from 0 to 1
   * @param n how many amounts there are, at least one
   */
  Double[] quantiles(double[] fractions, long n) {
    long[] upTo = Arrays.copyOf(counts, filled);
    for (int i = 1; i < filled; i++) {
      upTo[i] += upTo[i - 1];
    }
    Double[] quantiles = new Double[fractions.length];
    for (int i = 0; i < fractions.length; i++) {
      double rank = fractions[i] * (n - 1);
      long below = (long) Math.floor(rank);
      double low = MIDDLES[classes[after(upTo, below)]];
      double high = MIDDLES[classes[after(upTo, Math.min(n - 1, below + 1))]];
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
