package io.huifang.suite.bench.promises;

import io.huifang.suite.api.Api;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.process.Pause;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Promises that escalation-service keeps: made, falling due, and how late their steps were. */
final class OurPromises {
  private static final Duration NOT_YET = Duration.ofMinutes(20);
  private final PromiseRows rows;
  private final Supply supply;

  OurPromises(Stack stack, Api cases, PromiseRows rows) throws SQLException {
    this.rows = rows;
    this.supply =
        new Supply(
            rows, (step, from, to, first, apart) -> rows.plan(step.name(), from, to, first, apart));
    rows.office();
    cases
        .post(
            "/api/cases",
            Map.of("ticketId", rows.text(PromiseRows.TICKET), "reason", "Nobody came"))
        .ok();
  }

  void waiting(int number) throws SQLException {
    supply.waiting(number);
    rows.execute("vacuum analyze due_work");
  }

  /**
   * The whole way of so many promises, step after step.
   *
   * @return promises a second
   */
  double lifecycles(int number, Duration atMost) throws SQLException {
    supply.lapsed(number);
    long begin = System.nanoTime();
    double left = left();
    while (left > 0 && System.nanoTime() - begin < atMost.toNanos()) {
      // while thousands are due, a look takes 10 ms: one in 25 ms cost a tenth of the rate
      Pause.milliseconds(200);
      left = left();
    }
    double done = number - left / Step.values().length;
    return done / ((System.nanoTime() - begin) / 1e9);
  }

  /** Steps that are due or in hand; those of other days are not looked at. */
  private double left() throws SQLException {
    return rows.number(
        "select count(*) from due_work where kind = 'deadline' and parked_at is null and pick_at <"
            + " now() + interval '"
            + NOT_YET.toMinutes()
            + " minutes'");
  }

  /**
   * Steps of other promises, of each kind as many, that fall due one after the other.
   *
   * @return milliseconds that half of them and 99 % of them were late at most
   */
  double[] late(int aSecond, Duration during) throws SQLException {
    Instant begin = Instant.now();
    supply.steady(aSecond, during);
    long limit = System.nanoTime() + during.plusSeconds(60).toNanos();
    do {
      Pause.milliseconds(200);
    } while (left() > 0 && System.nanoTime() < limit);
    return new double[] {rows.number(late(begin, 0.5)), rows.number(late(begin, 0.99))};
  }

  /** From when a step should have run, which its message tells by the end of the promise. */
  private static String late(Instant since, double share) {
    StringBuilder planned = new StringBuilder("case percent");
    for (Step step : Step.values()) {
      planned.append(
          " when %d then due_at - interval '%d seconds'"
              .formatted(step.percent(), step.before().toSeconds()));
    }
    return ("select percentile_cont(%s) within group (order by"
            + " 1000 * extract(epoch from at - (%s end))) from told_message"
            + " where at >= '%s' and kind in ('PROMISE_SOON', 'PROMISE_LATE')")
        .formatted(share, planned, since);
  }
}
