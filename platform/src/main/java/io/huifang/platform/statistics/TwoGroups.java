package io.huifang.platform.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What a test says of two groups. All tests are two-sided, and the interval is that of the
 * difference, 95 %.
 *
 * @param statistic null where the test has none
 * @param degrees of freedom, null where the test has none; not a whole number after Welch
 * @param p how often chance alone would make a difference as large, 0 to 1
 * @param difference first less second, null where there is no single one
 * @param interval of the difference
 */
public record TwoGroups(
    TestKind test,
    @Nullable Double statistic,
    @Nullable Double degrees,
    double p,
    @Nullable Double difference,
    @Nullable ConfidenceInterval interval) {
  private static final double UPPER = 0.975;
  private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(UPPER);

  /** Below this many expected in any cell the normal curve is no good likeness. */
  private static final double FEW = 5;

  private static final double LIKE = 1 + 1e-7;

  /**
   * Two shares: by z, or exactly where few are expected. The interval is Newcombe's of 1998, made
   * of the two by Wilson, which holds for few as well.
   *
   * @param n1 at least 1, as is n2
   */
  public static TwoGroups shares(long hits1, long n1, long hits2, long n2) {
    double p1 = (double) hits1 / n1;
    double p2 = (double) hits2 / n2;
    double all = (double) (hits1 + hits2) / (n1 + n2);
    ConfidenceInterval interval = newcombe(hits1, n1, hits2, n2);
    double least = Math.min(n1, n2) * Math.min(all, 1 - all);
    if (least < FEW) {
      return new TwoGroups(
          TestKind.FISHER_EXACT, null, null, fisher(hits1, n1, hits2, n2), p1 - p2, interval);
    }
    double z = (p1 - p2) / Math.sqrt(all * (1 - all) * (1.0 / n1 + 1.0 / n2));
    return new TwoGroups(TestKind.TWO_PROPORTION_Z, z, null, normal(z), p1 - p2, interval);
  }

  private static ConfidenceInterval newcombe(long hits1, long n1, long hits2, long n2) {
    double p1 = (double) hits1 / n1;
    double p2 = (double) hits2 / n2;
    ConfidenceInterval one = ConfidenceInterval.wilson(hits1, n1);
    ConfidenceInterval two = ConfidenceInterval.wilson(hits2, n2);
    return new ConfidenceInterval(
        p1 - p2 - Math.hypot(p1 - one.low(), two.high() - p2),
        p1 - p2 + Math.hypot(one.high() - p1, p2 - two.low()));
  }

  private static double fisher(long hits1, long n1, long hits2, long n2) {
    HypergeometricDistribution chance =
        HypergeometricDistribution.of(
            Math.toIntExact(n1 + n2), Math.toIntExact(hits1 + hits2), Math.toIntExact(n1));
    double found = chance.probability(Math.toIntExact(hits1)) * LIKE;
    double p = 0;
    for (int k = chance.getSupportLowerBound(); k <= chance.getSupportUpperBound(); k++) {
      double one = chance.probability(k);
      p += one <= found ? one : 0;
    }
    return Math.min(1, p);
  }

  /**
   * Two means of any spread.
   *
   * @param n1 at least 2, as is n2
   * @return null where neither group differs within itself, so that there is nothing to compare by
   */
  public static @Nullable TwoGroups means(
      double mean1, double deviation1, long n1, double mean2, double deviation2, long n2) {
    double v1 = deviation1 * deviation1 / n1;
    double v2 = deviation2 * deviation2 / n2;
    double error = Math.sqrt(v1 + v2);
    if (error == 0) {
      return null;
    }
    double degrees = (v1 + v2) * (v1 + v2) / (v1 * v1 / (n1 - 1) + v2 * v2 / (n2 - 1));
    TDistribution t = TDistribution.of(degrees);
    double found = (mean1 - mean2) / error;
    double margin = t.inverseCumulativeProbability(UPPER) * error;
    return new TwoGroups(
        TestKind.WELCH_T,
        found,
        degrees,
        2 * t.survivalProbability(Math.abs(found)),
        mean1 - mean2,
        new ConfidenceInterval(mean1 - mean2 - margin, mean1 - mean2 + margin));
  }

  /**
   * Two net promoter scores as shares from -1 to 1, each with the variance of its answers.
   *
   * @return null where neither group differs within itself
   */
  public static @Nullable TwoGroups promoters(
      long plus1, long minus1, long n1, long plus2, long minus2, long n2) {
    double s1 = (double) (plus1 - minus1) / n1;
    double s2 = (double) (plus2 - minus2) / n2;
    double v1 = ((double) (plus1 + minus1) / n1 - s1 * s1) / n1;
    double v2 = ((double) (plus2 + minus2) / n2 - s2 * s2) / n2;
    double error = Math.sqrt(v1 + v2);
    if (error == 0) {
      return null;
    }
    double z = (s1 - s2) / error;
    return new TwoGroups(
        TestKind.NPS_VARIANCE_Z,
        z,
        null,
        normal(z),
        s1 - s2,
        new ConfidenceInterval(s1 - s2 - Z * error, s1 - s2 + Z * error));
  }

  /**
   * How often each of several answers was given in two groups; answers that nobody has given do not
   * count.
   *
   * @return null where fewer than two answers were given at all, or none in one of the groups
   */
  public static @Nullable TwoGroups counts(long[] first, long[] second) {
    double n1 = sum(first);
    double n2 = sum(second);
    double statistic = 0;
    int answers = 0;
    for (int i = 0; i < first.length; i++) {
      double both = (double) first[i] + second[i];
      if (both > 0 && n1 > 0 && n2 > 0) {
        answers++;
        double expected1 = both * n1 / (n1 + n2);
        double expected2 = both * n2 / (n1 + n2);
        statistic +=
            Math.pow(first[i] - expected1, 2) / expected1
                + Math.pow(second[i] - expected2, 2) / expected2;
      }
    }
    if (answers < 2) {
      return null;
    }
    double p = ChiSquaredDistribution.of(answers - 1).survivalProbability(statistic);
    return new TwoGroups(TestKind.CHI_SQUARE, statistic, answers - 1.0, p, null, null);
  }

  private static double sum(long[] counts) {
    double sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  private static double normal(double z) {
    return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
  }

  /** The same in another unit. */
  public TwoGroups times(double factor) {
    return new TwoGroups(
        test,
        statistic,
        degrees,
        p,
        difference == null ? null : factor * difference,
        interval == null ? null : interval.times(factor));
  }
}
