package io.huifang.kpi.value;

import io.huifang.platform.statistics.ConfidenceInterval;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A 95 % confidence interval and what it is of.
 *
 * @param method wilson, t, adjusted_wald or order_statistics
 */
public record Confidence(
    @Schema(description = "What it is the interval of: value, mean or median") String of,
    String method,
    double low,
    double high) {

  private Confidence(String of, String method, ConfidenceInterval interval) {
    this(of, method, interval.low(), interval.high());
  }

  /** Null where nothing was counted. */
  static @Nullable Confidence share(double hits, double n) {
    return n == 0 ? null : new Confidence("value", "wilson", ConfidenceInterval.wilson(hits, n));
  }

  /** Null where there are not two to differ. */
  static @Nullable Confidence mean(
      String of, @Nullable Double mean, @Nullable Double deviation, double n) {
    return mean == null || deviation == null || n < 2
        ? null
        : new Confidence(of, "t", ConfidenceInterval.studentsT(mean, deviation, n));
  }

  static Confidence median(double low, double high) {
    return new Confidence("median", "order_statistics", new ConfidenceInterval(low, high));
  }

  /** Cut to what is possible: a mean of scores cannot leave the scale. */
  Confidence within(double least, double most) {
    return new Confidence(of, method, new ConfidenceInterval(low, high).within(least, most));
  }

  /** The net promoter score, in points; null where nothing was counted. */
  static @Nullable Confidence nps(double promoters, double detractors, double n) {
    return n == 0
        ? null
        : new Confidence(
            "value",
            "adjusted_wald",
            ConfidenceInterval.adjustedWald(promoters, detractors, n).times(100));
  }
}
