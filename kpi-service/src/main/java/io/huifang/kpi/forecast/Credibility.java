package io.huifang.kpi.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * How much days of the week that are spread alike say about each other's size, after Bühlmann: if
 * Tuesdays differ among each other more than Tuesdays from Wednesdays, then they say a lot.
 */
final class Credibility {
  /** With fewer weeks both kinds of difference cannot be told apart. */
  private static final int WEEKS = 3;

  /** Until then the others count as much as two weeks of its own. */
  private static final double USUAL = 2;

  private static final double LEAST = 0.05;
  private static final double MOST = 8;

  private final List<List<Double>> totals = new ArrayList<>();

  Credibility(List<ArrivalDay> days) {
    for (int weekday = 0; weekday <= 7; weekday++) {
      totals.add(new ArrayList<>());
    }
    days.forEach(day -> totals.get(day.weekday()).add(day.total()));
  }

  /**
   * As how many weeks of its own the mean of the days of the week that are alike counts.
   *
   * @param like by day of the week from 1
   */
  double pull(boolean[] like) {
    List<List<Double>> kin = new ArrayList<>();
    for (int weekday = 1; weekday <= 7; weekday++) {
      if (like[weekday]) {
        kin.add(totals.get(weekday));
      }
    }
    if (kin.size() < 3 || kin.stream().anyMatch(weeks -> weeks.size() < WEEKS)) {
      return USUAL;
    }
    double within = kin.stream().mapToDouble(Credibility::variance).average().orElse(0);
    double weeks = kin.stream().mapToInt(List::size).average().orElse(1);
    double between = variance(kin.stream().map(Credibility::mean).toList()) - within / weeks;
    return between <= 0 ? MOST : Math.max(LEAST, Math.min(MOST, within / between));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static double variance(List<Double> values) {
    double mean = mean(values);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return squares / (values.size() - 1);
  }
}
