package io.huifang.platform.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** A 95 % confidence interval; each kind is honest also for few observations. */
public record ConfidenceInterval(double low, double high) {
  private static final double UPPER = 0.975;
  private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(UPPER);

  /**
   * Of a share, by Wilson 1927.
   *
   * @param n at least 1; not a whole number where weights make it an effective one
   */
  public static ConfidenceInterval wilson(double hits, double n) {
    double share = hits / n;
    double z2 = Z * Z;
    double scale = 1 + z2 / n;
    double middle = (share + z2 / (2 * n)) / scale;
    double margin = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n)) / scale;
    return new ConfidenceInterval(Math.max(0, middle - margin), Math.min(1, middle + margin));
  }

  /**
   * Of a mean, by Student's t.
   *
   * @param deviation the standard deviation of the sample
   * @param n at least 2; not a whole number where weights make it an effective one
   */
  public static ConfidenceInterval studentsT(double mean, double deviation, double n) {
    return around(mean, StudentsT.quantile(n - 1) * deviation / Math.sqrt(n));
  }

  /**
   * Of the difference between two shares of the same sample, by adjusted Wald (Rocks 2016).
   *
   * @param n at least 1; not a whole number where weights make it an effective one
   */
  public static ConfidenceInterval adjustedWald(double plus, double minus, double n) {
    double more = n + 3.0;
    double p = (plus + 0.75) / more;
    double m = (minus + 0.75) / more;
    return around(p - m, Z * Math.sqrt((p + m - (p - m) * (p - m)) / more));
  }

  /** Cut to what is possible: a mean of scores cannot leave its scale. */
  public ConfidenceInterval within(double least, double most) {
    return new ConfidenceInterval(Math.max(least, low), Math.min(most, high));
  }

  /** The same in another unit. */
  public ConfidenceInterval times(double factor) {
    return new ConfidenceInterval(factor * low, factor * high);
  }

  private static ConfidenceInterval around(double middle, double margin) {
    return new ConfidenceInterval(middle - margin, middle + margin);
  }
}
