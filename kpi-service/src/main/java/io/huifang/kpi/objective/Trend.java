package io.huifang.kpi.objective;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A straight line through points in time that a few bad weeks do not bend: the median of the slopes
 * of all pairs (Theil 1950, Sen 1968).
 *
 * @param slope by which the value changes from one place to the next
 * @param start the value at place 0
 * @param spread standard deviation of the points around the line, from their median deviation
 * @param middle the mean of the places
 * @param width the sum of squared distances of the places from their mean
 */
record Trend(double slope, double start, double spread, double middle, double width, int n) {
  /** Fewer points tell chance from direction too seldom. */
  static final int FEWEST = 4;

  /** Four of five values of a normal distribution lie within so many standard deviations. */
  private static final double EIGHTY_PER_CENT = 1.2816;

  /** Of a normal distribution, standard deviation to median deviation. */
  private static final double OF_MEDIAN = 1.4826;

  /**
   * @param points each a place and its value, no place twice
   * @return null if there are too few
   */
  static @Nullable Trend of(List<double[]> points) {
    if (points.size() < FEWEST) {
      return null;
    }
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      for (int j = i + 1; j < points.size(); j++) {
        double[] one = points.get(i);
        double[] other = points.get(j);
        slopes.add((other[1] - one[1]) / (other[0] - one[0]));
      }
    }
    double slope = median(slopes);
    double start = median(points.stream().map(p -> p[1] - slope * p[0]).toList());
    // a line that was laid through few points lies nearer to them than to what comes
    double few = (points.size() + 1.0) / (points.size() - 2.0);
    double spread =
        few
            * OF_MEDIAN
            * median(points.stream().map(p -> Math.abs(p[1] - start - slope * p[0])).toList());
    double middle = points.stream().mapToDouble(p -> p[0]).average().orElse(0);
    double width = points.stream().mapToDouble(p -> (p[0] - middle) * (p[0] - middle)).sum();
    return new Trend(slope, start, spread, middle, width, points.size());
  }

  double at(double place) {
    return start + slope * place;
  }

  /** How far a value at a place may lie from the line, in four of five cases. */
  double margin(double place) {
    double away = place - middle;
    return student(n - 2) * spread * Math.sqrt(1 + 1.0 / n + away * away / width);
  }

  /** The same quantile where the spread is an estimate itself (Cornish and Fisher, 1938). */
  private static double student(int freedom) {
    double z = EIGHTY_PER_CENT;
    return z
        + (Math.pow(z, 3) + z) / (4 * freedom)
        + (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / (96.0 * freedom * freedom);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
