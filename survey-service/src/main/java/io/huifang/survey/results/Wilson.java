package io.huifang.survey.results;

/** The 95 % interval of a share; honest also for few answers, where the plain one is not. */
public record Wilson(double low, double high) {
  private static final double Z = 1.959963984540054;

  /**
   * @param n at least 1
   */
  public static Wilson of(long hits, long n) {
    double share = (double) hits / n;
    double z2 = Z * Z;
    double middle = share + z2 / (2 * n);
    double width = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
    double scale = 1 + z2 / n;
    return new Wilson(Math.max(0, (middle - width) / scale), Math.min(1, (middle + width) / scale));
  }
}
