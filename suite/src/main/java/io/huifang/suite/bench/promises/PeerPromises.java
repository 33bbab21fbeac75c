package io.huifang.suite.bench.promises;

import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.bench.due.DbScheduler;
import io.huifang.suite.bench.due.Pool;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.process.Pause;
import java.sql.SQLException;
import java.time.Duration;

/** The same promises, whose steps db-scheduler runs in this program. */
final class PeerPromises implements AutoCloseable {
  private static final int THREADS = 8;
  private final PeerSteps steps = new PeerSteps();
  private final PromiseRows rows;
  private final Pool pool;
  private final DbScheduler scheduler;
  private final Supply supply;

  /**
   * @param genuine of ours, whose case and promise are copied
   */
  PeerPromises(Stack stack, PeerDatabase database, PromiseRows genuine) throws SQLException {
    pool = new Pool(THREADS + 4, database::connect);
    scheduler = new DbScheduler(pool, THREADS, steps);
    rows = new PromiseRows(stack, "peer");
    supply =
        new Supply(
            rows,
            (step, from, to, first, apart) -> rows.planPeer(step.name(), from, to, first, apart));
    rows.office();
    copy(genuine, "escalation_case", "select * from escalation_case where number not like 'B-%'");
    copy(
        genuine,
        "promise",
        "select p.* from promise p join escalation_case c on c.id = p.case_id"
            + " where c.number not like 'B-%'");
  }

  private void copy(PromiseRows genuine, String table, String query) throws SQLException {
    String row = genuine.text("select to_jsonb(t)::text from (" + query + ") t limit 1");
    rows.execute(
        "insert into %1$s select * from jsonb_populate_record(null::%1$s, $json$%2$s$json$)"
            .formatted(table, row));
  }

  void waiting(int number) throws SQLException {
    supply.waiting(number);
    rows.execute("vacuum analyze scheduled_tasks");
  }

  /**
   * @return promises a second
   */
  double lifecycles(int number, Duration atMost) throws SQLException {
    supply.lapsed(number);
    steps.reset();
    long begin = System.nanoTime();
    scheduler.start();
    await(number * Step.values().length, begin + atMost.toNanos());
    double rate =
        (double) steps.count() / Step.values().length / ((System.nanoTime() - begin) / 1e9);
    scheduler.stop();
    return rate;
  }

  /**
   * @return milliseconds that half of them and 99 % of them were late at most
   */
  double[] late(int aSecond, Duration during) throws SQLException {
    int number = supply.steady(aSecond, during);
    steps.reset();
    scheduler.start();
    await(number, System.nanoTime() + during.plusSeconds(85).toNanos());
    scheduler.stop();
    return new double[] {steps.lateMillis(0.5), steps.lateMillis(0.99)};
  }

  private void await(int number, long limit) {
    while (steps.count() < number && System.nanoTime() < limit) {
      Pause.milliseconds(25);
    }
  }

  @Override
  public void close() throws SQLException {
    rows.close();
    pool.close();
  }
}
