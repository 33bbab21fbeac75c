package io.huifang.survey.insights.chart;

import java.util.Locale;

/** Lengths as SVG wants them. */
final class Px {
  private Px() {}

  static String of(double length) {
    return String.format(Locale.ROOT, "%.2f", length);
  }
}
