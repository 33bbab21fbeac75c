package io.huifang.suite.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * What the past weeks were like, so that every chart has something true to tell: one Tuesday on
 * which half of the people were ill, and a product that has been failing for a fortnight.
 */
record Weather(LocalDate today) {
  private static final int WEEKDAY = 34;
  private static final int WEEKEND = 10;
  private static final int FAILING_FOR = 13;

  /** A Tuesday long enough ago that its surveys are back. */
  LocalDate badTuesday() {
    return today.minusDays(8).with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY));
  }

  /** Tickets on a day, before chance. */
  int contacts(LocalDate date) {
    int usual = date.getDayOfWeek().getValue() > 5 ? WEEKEND : WEEKDAY;
    return date.equals(badTuesday()) ? usual * 3 / 2 : usual;
  }

  /** How many times as long everything took. */
  double slowness(LocalDate date) {
    return date.equals(badTuesday()) ? 6 : 1;
  }

  /** How many times as often as usual the failing product broke: more every day. */
  double failing(LocalDate date) {
    long ago = ChronoUnit.DAYS.between(date, today);
    return ago > FAILING_FOR ? 1 : 2 + (FAILING_FOR - ago) * 0.6;
  }
}
