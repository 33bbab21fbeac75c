package io.huifang.kpi.dashboard;

import io.huifang.kpi.catalogue.Metric;
import org.jspecify.annotations.Nullable;

/** Units in which charts are easiest to read: minutes and percent. */
final class Drawn {
  private Drawn() {}

  static @Nullable Double number(Metric metric, @Nullable Double value) {
    if (value == null) {
      return null;
    }
    double scaled =
        switch (metric.shape()) {
          case DURATION -> value / 60;
          case SHARE -> value * 100;
          case MEAN, NPS, COUNT -> value;
        };
    return Math.round(scaled * 100) / 100.0;
  }

  static String unit(Metric metric, Words words) {
    return switch (metric.shape()) {
      case DURATION -> words.say(" (min)", "（分钟）");
      case SHARE -> words.say(" (%)", "（%）");
      case MEAN, NPS, COUNT -> "";
    };
  }
}
