package io.huifang.kpi.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes out what does not come again: half hours with far more contacts than the rest of the day
 * and the same half hour of days like it let expect, such as after an outage. What is usual takes
 * their place, so that next week's forecast does not wait for the outage.
 */
final class Outbursts {
  private static final int PASSES = 2;

  /** With fewer other days like it nobody can say what is usual. */
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
    double[] totals = days.stream().mapToDouble(ArrivalDay::total).toArray();
    Map<BitSet, double[]> known = new HashMap<>(); // most days have the same ones beside them
    List<ArrivalDay> calm = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      BitSet like = new BitSet(days.size());
      for (int j = 0; j < days.size(); j++) {
        like.set(j, totals[j] > 0 && (j == i || shapes.get(i).alike(shapes.get(j))));
      }
      calm.add(
          like.cardinality() <= FEWEST
              ? days.get(i)
              : capped(days.get(i), known.computeIfAbsent(like, set -> usual(days, totals, set))));
    }
    return calm;
  }

  /** The middle part of the day that each half hour has; one that is far off does not move it. */
  private static double[] usual(List<ArrivalDay> days, double[] totals, BitSet like) {
    int[] which = like.stream().toArray();
    double[] middle = new double[ArrivalDay.SLOTS];
    double[] parts = new double[which.length];
    double sum = 0;
    for (int slot = 0; slot < middle.length; slot++) {
      for (int i = 0; i < which.length; i++) {
        parts[i] = days.get(which[i]).at(slot) / totals[which[i]];
      }
      middle[slot] = median(parts);
      sum += middle[slot];
    }
    for (int slot = 0; slot < middle.length; slot++) {
      middle[slot] = sum == 0 ? 0 : middle[slot] / sum;
    }
    return middle;
  }

  private static ArrivalDay capped(ArrivalDay day, double[] usual) {
    double[] sizes = new double[usual.length];
    int telling = 0;
    for (int slot = 0; slot < usual.length; slot++) {
      if (usual[slot] > TELLING) {
        sizes[telling++] = day.at(slot) / usual[slot];
      }
    }
    if (telling == 0) {
      return day;
    }
    // the median of what each half hour says about the day does not follow one that is far off
    double size = median(Arrays.copyOf(sizes, telling));
    double[] counts = new double[usual.length];
    for (int slot = 0; slot < usual.length; slot++) {
      double expected = size * usual[slot];
      boolean far = day.at(slot) > expected + FAR * Math.sqrt(2 * expected + 1);
      counts[slot] = far ? expected : day.at(slot);
    }
    return new ArrivalDay(day.date(), counts);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
