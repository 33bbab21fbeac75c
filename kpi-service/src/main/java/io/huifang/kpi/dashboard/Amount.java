package io.huifang.kpi.dashboard;

import io.huifang.kpi.catalogue.Metric;
import java.util.Locale;

/**
 * A figure as people read it.
 *
 * @param unit behind the number; empty for scores, points and counts
 */
public record Amount(String number, String unit) {

  static Amount of(Metric metric, double value, DashTexts texts) {
    return switch (metric.unit()) {
      case SECONDS -> duration(value, texts);
      case SHARE -> new Amount(number("%.1f", 100 * value), "%");
      case SCORE -> new Amount(number("%.2f", value), "");
      case POINTS -> new Amount(number("%+.1f", value).replace('-', '−'), "");
      case COUNT -> new Amount(number(counts(metric), value), "");
    };
  }

  /** In the unit that fits. */
  public static Amount duration(double seconds, DashTexts texts) {
    if (seconds < 0) {
      Amount size = duration(-seconds, texts);
      return new Amount("−" + size.number, size.unit);
    }
    String text =
        seconds < 60
            ? texts.seconds(number("%.0f", seconds))
            : seconds < 3600
                ? texts.minutes(number("%.1f", seconds / 60))
                : seconds < 172_800
                    ? texts.hoursLong(number("%.1f", seconds / 3600))
                    : texts.days(number("%.1f", seconds / 86_400));
    int blank = text.indexOf(' ');
    return new Amount(text.substring(0, blank), text.substring(blank + 1));
  }

  public String text() {
    return unit.isEmpty() ? number : number + " " + unit;
  }

  /** Things are counted in whole numbers, a mean of them is not one. */
  private static String counts(Metric metric) {
    return metric.shape() == Metric.Shape.COUNT ? "%,.0f" : "%,.2f";
  }

  static String whole(double number) {
    return number("%.0f", number).replace('-', '−');
  }

  static String number(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }
}
