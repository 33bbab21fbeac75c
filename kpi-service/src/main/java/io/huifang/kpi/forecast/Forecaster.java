package io.huifang.kpi.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says how many contacts a day will bring: its size times its shape (ADR 0067).
 *
 * <p>The size is the mean of that day of the week, recent weeks counting more, drawn towards the
 * mean of the days that are spread alike, as far as days of the week differ less among each other
 * than one of them from week to week; times how the last seven days stood to what was usual. The
 * shape is that of the day of the week and of those that are spread alike. Nothing but the days
 * before is looked at.
 */
final class Forecaster {
  /** Older days are not asked. */
  static final int LONGEST = 56;

  /** A week ago counts so much less. */
  private static final double WEEKLY = 0.8;

  /** How much of a change of the last seven days is taken to last. */
  private static final double LASTING = 0.7;

  private static final int WEEK = 7;

  private final List<ArrivalDay> days;
  private final Map<Integer, Shape> shapes = new HashMap<>();
  private final Credibility credibility;

  /**
   * @param history days without gaps, the last one being the day before
   */
  Forecaster(List<ArrivalDay> history) {
    days =
        Outbursts.removed(history.subList(Math.max(0, history.size() - LONGEST), history.size()));
    for (int weekday = 1; weekday <= WEEK; weekday++) {
      double[] sum = new double[ArrivalDay.SLOTS];
      boolean known = false;
      for (int i = 0; i < days.size(); i++) {
        if (days.get(i).weekday() == weekday) {
          days.get(i).addTo(sum, recency(i));
          known = true;
        }
      }
      if (known) {
        shapes.put(weekday, Shape.of(sum));
      }
    }
    credibility = new Credibility(days);
  }

  /** What is to be expected in each half hour of a day. */
  double[] of(LocalDate day) {
    int weekday = day.getDayOfWeek().getValue();
    double[] sum = new double[ArrivalDay.SLOTS];
    for (int i = 0; i < days.size(); i++) {
      days.get(i).addTo(sum, recency(i) * likeness(weekday, days.get(i).weekday()));
    }
    double size = size(weekday) * level();
    Shape shape = Shape.ofMany(sum);
    double[] expected = new double[ArrivalDay.SLOTS];
    Arrays.setAll(expected, slot -> size * shape.at(slot));
    return expected;
  }

  private double size(int weekday) {
    double own = 0;
    double ownWeight = 0;
    double all = 0;
    double allWeight = 0;
    for (int i = 0; i < days.size(); i++) {
      double weight = recency(i) * likeness(weekday, days.get(i).weekday());
      double total = days.get(i).total();
      all += weight * total;
      allWeight += weight;
      if (days.get(i).weekday() == weekday) {
        own += weight * total;
        ownWeight += weight;
      }
    }
    if (allWeight == 0) {
      return 0;
    }
    // a single other day backs the common mean only half
    double pull = credibility.pull(shapesLike(weekday)) * Math.min(1, (allWeight - ownWeight) / 2);
    return ownWeight + pull == 0
        ? all / allWeight
        : (own + pull * all / allWeight) / (ownWeight + pull);
  }

  private boolean[] shapesLike(int weekday) {
    boolean[] like = new boolean[WEEK + 1];
    for (int other = 1; other <= WEEK; other++) {
      like[other] = shapes.containsKey(other) && likeness(weekday, other) > 0;
    }
    return like;
  }

  /** How the last seven days stood to what was usual on such days; 1 before there are two weeks. */
  private double level() {
    if (days.size() < 2 * WEEK) {
      return 1;
    }
    double last = 0;
    double usual = 0;
    for (int i = days.size() - WEEK; i < days.size(); i++) {
      last += days.get(i).total();
      double sum = 0;
      double weight = 0;
      for (int j = 0; j < days.size(); j++) {
        if (days.get(j).weekday() == days.get(i).weekday()) {
          sum += recency(j) * days.get(j).total();
          weight += recency(j);
        }
      }
      usual += sum / weight;
    }
    return usual == 0 ? 1 : 1 - LASTING + LASTING * last / usual;
  }

  private double recency(int index) {
    return Math.pow(WEEKLY, (days.size() - 1 - index) / (double) WEEK);
  }

  /** Of a day of the week that nobody has seen yet, every other one may be like it. */
  private double likeness(int weekday, int other) {
    Shape own = shapes.get(weekday);
    Shape theirs = shapes.get(other);
    if (weekday == other || own == null || theirs == null) {
      return 1;
    }
    return own.likeness(theirs);
  }
}
