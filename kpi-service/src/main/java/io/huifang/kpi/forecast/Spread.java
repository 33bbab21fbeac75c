package io.huifang.kpi.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far off forecasts are. An error is measured against what chance and a day of another size
 * would make of it; how many of these an interval has to be wide is learnt from the forecasts of
 * days that are over, beginning from the normal distribution.
 */
final class Spread {
  /**
   * Half hours in which less is expected say nothing about errors: they are right by themselves.
   */
  static final double ANYTHING = 1;

  /** By so large a part of itself a half hour is off, beyond chance. */
  private static final double PART = 0.3;

  /** As many days the normal distribution counts. */
  private static final double PRIOR = 3;

  private final List<Double> errors = new ArrayList<>();
  private int days;

  /** An interval. */
  record Range(double low, double high) {
    boolean holds(double count) {
      return count >= low && count <= high;
    }
  }

  /** Intervals in which a half hour lies with a probability. */
  enum Level {
    EIGHTY(0.8, 1.2816),
    NINETY_FIVE(0.95, 1.96);

    private final double probability;
    private final double normal;

    Level(double probability, double normal) {
      this.probability = probability;
      this.normal = normal;
    }
  }

  /** Learns from a day that is over. */
  void learn(double[] expected, ArrivalDay day) {
    for (int slot = 0; slot < expected.length; slot++) {
      if (expected[slot] >= ANYTHING) {
        errors.add(Math.abs(day.at(slot) - expected[slot]) / unit(expected[slot]));
      }
    }
    days++;
  }

  /** From a whole number to a whole number, since only those come. */
  Range around(double expected, Level level) {
    double half = width(level) * unit(expected);
    return new Range(Math.max(0, Math.floor(expected - half)), Math.ceil(expected + half));
  }

  private double width(Level level) {
    if (errors.isEmpty()) {
      return level.normal;
    }
    double[] sorted = errors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int at = (int) Math.ceil(level.probability * sorted.length) - 1;
    double seen = sorted[Math.max(0, Math.min(sorted.length - 1, at))];
    return (PRIOR * level.normal + days * seen) / (PRIOR + days);
  }

  private static double unit(double expected) {
    double part = PART * expected;
    return Math.sqrt(expected + part * part + 1);
  }

  /** All intervals of a day. */
  List<Range> around(double[] expected, Level level) {
    return Arrays.stream(expected).mapToObj(one -> around(one, level)).toList();
  }
}
