package io.huifang.kpi.value;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A 95 % confidence interval.
 *
 * @param method wilson, t or adjusted_wald
 */
public record Confidence(
    @Schema(description = "What it is the interval of: value or mean") String of,
    String method,
    double low,
    double high) {
  private static final double Z = 1.959963984540054;
  // Student's t, 97.5 %, for 1 to 30 degrees of freedom; beyond, the expansion below is exact to
  // four digits.
  private static final double[] T = {
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788,
    2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639,
    2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423
  };

  /** Wilson 1927, for a share. */
  static @Nullable Confidence share(long hits, long n) {
    if (n == 0) {
      return null;
    }
    double p = (double) hits / n;
    double z2 = Z * Z;
    double center = (p + z2 / (2 * n)) / (1 + z2 / n);
    double margin = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
    return new Confidence(
        "value", "wilson", Math.max(0, center - margin), Math.min(1, center + margin));
  }

  /** Student's t, for a mean. */
  static @Nullable Confidence mean(
      String of, @Nullable Double mean, @Nullable Double deviation, long n) {
    if (mean == null || deviation == null || n < 2) {
      return null;
    }
    double margin = t(n - 1) * deviation / Math.sqrt(n);
    return new Confidence(of, "t", mean - margin, mean + margin);
  }

  /** Cut to what is possible: a mean of scores cannot leave the scale. */
  Confidence within(double least, double most) {
    return new Confidence(of, method, Math.max(least, low), Math.min(most, high));
  }

  /** Adjusted Wald (Rocks 2016), for the net promoter score in points. */
  static @Nullable Confidence nps(long promoters, long detractors, long n) {
    if (n == 0) {
      return null;
    }
    double more = n + 3.0;
    double p = (promoters + 0.75) / more;
    double d = (detractors + 0.75) / more;
    double margin = Z * Math.sqrt((p + d - (p - d) * (p - d)) / more);
    return new Confidence("value", "adjusted_wald", 100 * (p - d - margin), 100 * (p - d + margin));
  }

  private static double t(long freedom) {
    if (freedom <= T.length) {
      return T[(int) freedom - 1];
    }
    double z3 = Z * Z * Z;
    double z5 = z3 * Z * Z;
    return Z + (z3 + Z) / (4.0 * freedom) + (5 * z5 + 16 * z3 + 3 * Z) / (96.0 * freedom * freedom);
  }
}
