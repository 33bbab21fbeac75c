package io.huifang.suite.bench.promises;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Makes promises and has their steps planned, the same for ours and for the peer. */
final class Supply {
  private static final Duration FAR = Duration.ofDays(2);

  /** Until the first of steps at a steady rate: all of them have to be made before. */
  private static final Duration BEFORE = Duration.ofSeconds(25);

  private final PromiseRows rows;
  private final Plan plan;
  private int made;

  /** Plans one step of promises with these numbers. */
  interface Plan {
    void of(Step step, int from, int to, Instant first, Duration apart) throws SQLException;
  }

  Supply(PromiseRows rows, Plan plan) {
    this.rows = rows;
    this.plan = plan;
  }

  /** So many more that wait for another day, with three steps each. */
  void waiting(int number) throws SQLException {
    planned(number, Instant.now().plus(FAR).minusMillis(made + number), Duration.ofMillis(1));
  }

  /** So many whose three steps are all due, and whose steps become visible at once. */
  void lapsed(int number) throws SQLException {
    planned(number, Instant.now().minusSeconds(60), Duration.ofNanos(1000));
  }

  private void planned(int number, Instant due, Duration apart) throws SQLException {
    int first = made + 1;
    made += number;
    rows.make(first, made, due, apart);
    rows.execute("checkpoint");
    rows.execute("begin");
    for (Step step : Step.values()) {
      plan.of(step, first, made, due.minus(step.before()), apart);
    }
    rows.execute("commit");
  }

  /**
   * Single steps, of each kind as many, that fall due one after the other.
   *
   * @return how many
   */
  int steady(int aSecond, Duration during) throws SQLException {
    int each = (int) (aSecond * during.toSeconds()) / Step.values().length;
    Duration apart = Duration.ofSeconds(1).dividedBy(aSecond);
    Duration between = apart.multipliedBy(Step.values().length);
    Instant begin = Instant.now().plus(BEFORE);
    for (Step step : Step.values()) {
      int first = made + 1;
      made += each;
      Instant zero = begin.minus(between.multipliedBy(first));
      rows.make(first, made, zero.plus(step.before()), between);
      plan.of(step, first, made, zero.plus(apart.multipliedBy(step.ordinal())), between);
    }
    return each * Step.values().length;
  }
}
