package io.huifang.kpi.forecast;

import java.util.Arrays;

/**
 * How a day is spread over its half hours, whatever its size; adds up to 1, or to 0 for nothing.
 */
final class Shape {
  /** Days of which so large a part lies in other half hours are not alike at all. */
  private static final double DIFFERENT = 0.35;

  /** With so many contacts in a half hour, neighbours still say as much as itself. */
  private static final double SMALL = 20;

  private final double[] parts;

  private Shape(double[] parts) {
    this.parts = parts;
  }

  /** Neighbours are averaged a little: half an hour of one day is a small sample. */
  static Shape of(double[] counts) {
    return blurred(counts, 1);
  }

  /** The same of many days: the more there are, the sharper, for an opening hour is an edge. */
  static Shape ofMany(double[] counts) {
    double mean = Arrays.stream(counts).filter(count -> count > 0).average().orElse(0);
    return blurred(counts, SMALL / (SMALL + mean));
  }

  /**
   * @param part 0 for as it is, 1 for averaged
   */
  private static Shape blurred(double[] counts, double part) {
    double[] smooth = counts.clone();
    for (int i = 1; i < counts.length - 1; i++) {
      double around = (counts[i - 1] + 2 * counts[i] + counts[i + 1]) / 4;
      smooth[i] = part * around + (1 - part) * counts[i];
    }
    double sum = Arrays.stream(smooth).sum();
    return new Shape(Arrays.stream(smooth).map(one -> sum == 0 ? 0 : one / sum).toArray());
  }

  double at(int slot) {
    return parts[slot];
  }

  /** The part of a day that lies in other half hours. */
  double difference(Shape other) {
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      sum += Math.abs(parts[i] - other.parts[i]);
    }
    return sum / 2;
  }

  /** 1 for the same, 0 for another kind of day. */
  double likeness(Shape other) {
    return Math.max(0, 1 - difference(other) / DIFFERENT);
  }

  boolean alike(Shape other) {
    return difference(other) < DIFFERENT;
  }
}
