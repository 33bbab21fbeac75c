package io.huifang.suite.bench.due;

import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.bench.Report;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.process.Pause;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Steps a second with few and with many that wait, and how late they are at a steady rate. */
public final class DueBench implements Bench {
  private static final int WORKERS = 8;
  private static final int[] PENDING = {10_000, 100_000, 1_000_000};
  private static final int RATE = 500;
  private static final int RATE_SECONDS = 20;

  @Override
  public String name() {
    return "due";
  }

  @Override
  public String about() {
    return "due steps with 10k, 100k, 1M pending, and lateness; peer: db-scheduler";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    Stack stack = lab.start(EnumSet.of(Part.DATABASE));
    PeerDatabase database = PeerDatabase.create(stack).withTicketTables();
    Steps steps = new Steps();
    try (Pool pool = new Pool(WORKERS + 4, database::connect)) {
      execute(pool, "create table bench_step (n int not null)");
      Contender ours = new Ours(pool, steps, WORKERS, 1);
      Contender together = new Ours(pool, steps, WORKERS, 50);
      Contender peer =
          new DbScheduler(
              pool, WORKERS, (connection, task, due) -> steps.ran(connection, List.of(due)));
      Map<String, Double> rates = new TreeMap<>();
      for (Contender contender : List.of(ours, peer)) { // warm
        throughput(lab, pool, contender, steps, 20_000);
      }
      for (int pending : PENDING) {
        for (Contender contender : List.of(ours, peer, together)) {
          rates.put(
              contender.name() + " " + pending, throughput(lab, pool, contender, steps, pending));
        }
      }
      Report report = new Report(name());
      lateness(lab, pool, peer, steps);
      report.with("peer_late_p50_ms", steps.lateMillis(0.5));
      report.with("peer_late_p99_ms", steps.lateMillis(0.99));
      lateness(lab, pool, ours, steps);
      report.with("p50_ms", steps.lateMillis(0.5)).with("p99_ms", steps.lateMillis(0.99));
      rates.forEach((name, rate) -> report.with(name.replace(", ", "_").replace(' ', '_'), rate));
      report.with("ours_1M_of_10k", at(rates, "ours", 2) / at(rates, "ours", 0));
      return report.against(at(rates, "ours", 1), at(rates, peer.name(), 1), "1/s");
    }
  }

  private static double at(Map<String, Double> rates, String name, int size) {
    return rates.getOrDefault(name + " " + PENDING[size], Double.NaN);
  }

  /** Steps a second while so many are due, until all are done or the time is over. */
  private static double throughput(
      Lab lab, Pool pool, Contender contender, Steps steps, int pending) throws SQLException {
    execute(pool, "truncate bench_step");
    contender.plan(pending, Instant.now().minus(Duration.ofHours(1)), Duration.ofNanos(1000));
    steps.reset();
    execute(pool, "checkpoint");
    long begin = System.nanoTime();
    long most = Duration.ofSeconds(lab.options().seconds()).toNanos();
    contender.start();
    while (steps.count() < pending && System.nanoTime() - begin < most) {
      Pause.milliseconds(20);
    }
    double rate = steps.count() / ((System.nanoTime() - begin) / 1e9);
    contender.stop();
    lab.say("%s, %,d pending: %,.0f/s".formatted(contender.name(), pending, rate));
    return rate;
  }

  private static void lateness(Lab lab, Pool pool, Contender contender, Steps steps)
      throws SQLException {
    execute(pool, "truncate bench_step");
    int number = RATE * RATE_SECONDS;
    contender.plan(number, Instant.now().plusSeconds(3), Duration.ofNanos(1_000_000_000L / RATE));
    steps.reset();
    contender.start();
    long limit = System.nanoTime() + Duration.ofSeconds(RATE_SECONDS + 30).toNanos();
    while (steps.count() < number && System.nanoTime() < limit) {
      Pause.milliseconds(50);
    }
    contender.stop();
    lab.say(
        "%s at %d/s: late by %.1f ms (half), %.1f ms (99 %%), %,d of %,d ran"
            .formatted(
                contender.name(),
                RATE,
                steps.lateMillis(0.5),
                steps.lateMillis(0.99),
                steps.count(),
                number));
  }

  private static void execute(Pool pool, String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
