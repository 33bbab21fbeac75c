package io.huifang.kpi.dashboard;

import io.huifang.kpi.catalogue.Metric;
import org.jspecify.annotations.Nullable;

/**
 * The unit of an axis, in which the largest value is easy to read.
 *
 * @param factor by which values are multiplied
 * @param share whether it ends at 100 %
 */
public record Axis(double factor, String unit, boolean share) {
  private static final double MINUTES = 120;
  private static final double HOURS = 2 * 3600;
  private static final double DAYS = 2 * 86_400;

  /** The one for values up to the largest. */
  public static Axis of(Metric metric, double largest, Words words) {
    return switch (metric.unit()) {
      case SHARE -> new Axis(100, "%", true);
      case SECONDS -> time(largest, words.texts());
      case SCORE, POINTS, COUNT -> new Axis(1, "", false);
    };
  }

  private static Axis time(double largest, DashTexts texts) {
    if (largest < MINUTES) {
      return new Axis(1, texts.axisSeconds(), false);
    }
    if (largest < HOURS) {
      return new Axis(1 / 60.0, texts.axisMinutes(), false);
    }
    return largest < DAYS
        ? new Axis(1 / 3600.0, texts.axisHours(), false)
        : new Axis(1 / 86_400.0, texts.axisDays(), false);
  }

  /** A value on it, to two digits. */
  public @Nullable Double of(@Nullable Double value) {
    return value == null ? null : Math.round(value * factor * 100) / 100.0;
  }
}
