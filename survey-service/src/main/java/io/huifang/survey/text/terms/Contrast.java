package io.huifang.survey.text.terms;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether shares differ by more than chance: the log-likelihood ratio of Dunning 1993 for each, and
 * over all of them the false discovery rate of Benjamini and Hochberg 1995, for who looks at
 * thousands of words finds some by chance.
 */
final class Contrast {
  /** So many of those that are named may be chance. */
  static final double DISCOVERY = 0.05;

  private static final ChiSquaredDistribution CHANCE = ChiSquaredDistribution.of(1);

  private Contrast() {}

  /**
   * Twice the log of the likelihood ratio; 0 if the shares are the same.
   *
   * @param hits of {@code n}
   * @param otherHits of {@code otherN}
   */
  static double ratio(long hits, long n, long otherHits, long otherN) {
    double all = (double) n + otherN;
    double both = (double) hits + otherHits;
    if (n == 0 || otherN == 0 || both == 0 || both == all) {
      return 0;
    }
    double sum =
        part(hits, n * both / all)
            + part(n - hits, n * (all - both) / all)
            + part(otherHits, otherN * both / all)
            + part(otherN - otherHits, otherN * (all - both) / all);
    return Math.max(0, 2 * sum);
  }

  private static double part(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }

  /** How often chance alone would come to such a ratio. */
  static double chance(double ratio) {
    return CHANCE.survivalProbability(ratio);
  }

  /** For each of these chances, at which rate of false discoveries it is still one. */
  static double[] discoveries(double[] chances) {
    Integer[] order = new Integer[chances.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> chances[i]));
    double[] rates = new double[chances.length];
    double least = 1;
    for (int rank = chances.length; rank > 0; rank--) {
      int at = order[rank - 1];
      least = Math.min(least, chances[at] * chances.length / rank);
      rates[at] = least;
    }
    return rates;
  }
}
