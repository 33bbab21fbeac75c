package io.huifang.kpi.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes out what does not come again: half hours with far more contacts than the rest of the day
 * and the same half hour of days like it let expect, such as after an outage. What is usual takes
 * their place, so that next week's forecast does not wait for the outage.
 */
final class Outbursts {
  private static final int PASSES = 2;

  /** With fewer days like it nobody can say what is usual. */
  private static final int FEWEST = 3;

  /** Half hours with a smaller part of the day say little about its size. */
  private static final double TELLING = 0.01;

  /** So many standard deviations of a count that varies twice as much as pure chance. */
  private static final double FAR = 4;

  private Outbursts() {}

  static List<ArrivalDay> removed(List<ArrivalDay> days) {
    List<ArrivalDay> calm = days;
    // the second time the days that it is compared with are calm too
    for (int pass = 0; pass < PASSES; pass++) {
      calm = pass(calm);
    }
    return calm;
  }

  private static List<ArrivalDay> pass(List<ArrivalDay> days) {
    List<Shape> shapes = days.stream().map(ArrivalDay::shape).toList();
    List<ArrivalDay> calm = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      List<ArrivalDay> like = new ArrayList<>();
      for (int j = 0; j < days.size(); j++) {
        if (j != i && days.get(j).total() > 0 && shapes.get(i).alike(shapes.get(j))) {
          like.add(days.get(j));
        }
      }
      calm.add(like.size() < FEWEST ? days.get(i) : capped(days.get(i), usual(like)));
    }
    return calm;
  }

  /** The middle part of the day that each half hour has. */
  private static double[] usual(List<ArrivalDay> like) {
    double[] middle = new double[ArrivalDay.SLOTS];
    for (int slot = 0; slot < middle.length; slot++) {
      int at = slot;
      middle[slot] = median(like.stream().mapToDouble(day -> day.at(at) / day.total()).toArray());
    }
    double sum = Arrays.stream(middle).sum();
    return Arrays.stream(middle).map(part -> sum == 0 ? 0 : part / sum).toArray();
  }

  private static ArrivalDay capped(ArrivalDay day, double[] usual) {
    List<Double> sizes = new ArrayList<>();
    for (int slot = 0; slot < usual.length; slot++) {
      if (usual[slot] > TELLING) {
        sizes.add(day.at(slot) / usual[slot]);
      }
    }
    if (sizes.isEmpty()) {
      return day;
    }
    // the median of what each half hour says about the day does not follow one that is far off
    double size = median(sizes.stream().mapToDouble(Double::doubleValue).toArray());
    double[] counts = new double[usual.length];
    for (int slot = 0; slot < usual.length; slot++) {
      double expected = size * usual[slot];
      boolean far = day.at(slot) > expected + FAR * Math.sqrt(2 * expected + 1);
      counts[slot] = far ? expected : day.at(slot);
    }
    return new ArrivalDay(day.date(), counts);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
