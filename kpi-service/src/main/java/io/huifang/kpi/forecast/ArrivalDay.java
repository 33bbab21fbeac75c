package io.huifang.kpi.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What came on one day, by half hour of the clock of the site; midnight is 0. */
final class ArrivalDay {
  /** Half hours of a day. One that a clock change repeats is counted as one, one left out is 0. */
  static final int SLOTS = 48;

  private final LocalDate date;
  private final double[] counts;

  ArrivalDay(LocalDate date, double[] counts) {
    if (counts.length != SLOTS) {
      throw new IllegalArgumentException("A day has 48 half hours, not " + counts.length);
    }
    this.date = date;
    this.counts = counts.clone();
  }

  LocalDate date() {
    return date;
  }

  /** 1 for Monday to 7 for Sunday. */
  int weekday() {
    return date.getDayOfWeek().getValue();
  }

  double at(int slot) {
    return counts[slot];
  }

  double total() {
    return Arrays.stream(counts).sum();
  }

  /** Adds it to a sum of days, so many times. */
  void addTo(double[] sum, double weight) {
    IntStream.range(0, SLOTS).forEach(slot -> sum[slot] += weight * counts[slot]);
  }

  Shape shape() {
    return Shape.of(counts);
  }
}
