package io.huifang.platform.statistics;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The quantile of Student's t up to which 97.5 % lie. A library finds it by trial, which takes
 * longer than all the rest of a figure; a table of a thousand figures would wait for it.
 */
final class StudentsT {
  private static final double UPPER = 0.975;

  /** From here on the series is right to ten digits. */
  private static final int SERIES_FROM = 128;

  private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(UPPER);
  private static final double Z2 = Z * Z;

  /** Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5. */
  private static final double[] SERIES = {
    Z,
    Z * (Z2 + 1) / 4,
    Z * ((5 * Z2 + 16) * Z2 + 3) / 96,
    Z * (((3 * Z2 + 19) * Z2 + 17) * Z2 - 15) / 384,
    Z * ((((79 * Z2 + 776) * Z2 + 1482) * Z2 - 1920) * Z2 - 945) / 92160
  };

  private static final double[] FEW =
      IntStream.range(0, SERIES_FROM).mapToDouble(StudentsT::search).toArray();

  private StudentsT() {}

  /**
   * @param freedom degrees of it, more than 0; not a whole number where weights make it an
   *     effective one
   */
  static double quantile(double freedom) {
    if (freedom >= SERIES_FROM) {
      double sum = 0;
      for (int i = SERIES.length - 1; i >= 0; i--) {
        sum = sum / freedom + SERIES[i];
      }
      return sum;
    }
    return freedom == Math.rint(freedom) ? FEW[(int) freedom] : search(freedom);
  }

  private static double search(double freedom) {
    return freedom == 0
        ? Double.NaN
        : TDistribution.of(freedom).inverseCumulativeProbability(UPPER);
  }
}
