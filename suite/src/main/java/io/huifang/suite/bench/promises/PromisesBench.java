package io.huifang.suite.bench.promises;

import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.bench.Report;
import io.huifang.suite.launch.Stack;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Promises that nobody has called about: reminded at 50 and 80 %, then moved to the next level with
 * whoever has the least to do there. How many a second with few and with many that wait, how late
 * at a steady rate, with one replica and with two.
 */
public final class PromisesBench implements Bench {
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int WARM_UP = 12_000;
  private static final int MEASURED = 8_000;

  /** After a million rows were made at once, until memory holds again what work touches. */
  private static final int SETTLE = 4_000;

  private static final int RATE = 500;
  private static final Duration STEADY = Duration.ofSeconds(24);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public String name() {
    return "promises";
  }

  @Override
  public String about() {
    return "promises that lapse, with 10k and 1M pending; peer: db-scheduler, same rows";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    Stack stack = lab.startEscalation(2);
    stack.replica("escalation", 2).stop();
    Report report = new Report(name());
    try (PromiseRows rows = new PromiseRows(stack, "escalation")) {
      OurPromises ours = new OurPromises(stack, lab.api("escalation"), rows);
      double[] rates = ours(lab, stack, ours, report);
      stack.replica("escalation", 1).stop();
      stack.replica("escalation", 2).stop();
      PeerDatabase database = PeerDatabase.create(stack).withTablesOf("escalation-service");
      try (PeerPromises peer = new PeerPromises(stack, database, rows)) {
        double rate = peer(lab, peer, report);
        return report.with("ours_1M_of_10k", rates[1] / rates[0]).against(rates[1], rate, "1/s");
      }
    }
  }

  private static double[] ours(Lab lab, Stack stack, OurPromises ours, Report report)
      throws SQLException {
    ours.waiting(FEW);
    warmUp(lab, ours::lifecycles);
    double few = ours.lifecycles(MEASURED, LIMIT);
    lab.say("%,d pending: %,.0f promises/s".formatted(FEW, few));
    ours.waiting(MANY);
    ours.lifecycles(SETTLE, LIMIT);
    double many = ours.lifecycles(MEASURED, LIMIT);
    lab.say("%,d pending: %,.0f promises/s".formatted(MANY, many));
    late(lab, report, "", ours.late(RATE, STEADY));
    stack.replica("escalation", 2).start();
    warmUp(lab, ours::lifecycles);
    double two = ours.lifecycles(MEASURED, LIMIT);
    lab.say("%,d pending, two replicas: %,.0f promises/s".formatted(MANY, two));
    late(lab, report, "two_replicas_", ours.late(RATE, STEADY));
    report.with("ours_10k", few).with("ours_1M", many).with("ours_1M_two_replicas", two);
    return new double[] {few, many};
  }

  /** Lets so many lapse, and tells how many a second. */
  private interface Lapsing {
    double lifecycles(int number, Duration atMost) throws SQLException;
  }

  /** Until the compilers of who has just started have nothing more to gain, on both sides alike. */
  private static void warmUp(Lab lab, Lapsing who) throws SQLException {
    double best = 0;
    double now = who.lifecycles(WARM_UP, LIMIT);
    for (int i = 0; i < 6 && now > 1.05 * best; i++) {
      best = Math.max(best, now);
      now = who.lifecycles(WARM_UP, LIMIT);
      lab.say("warming up: %,.0f promises/s".formatted(now));
    }
  }

  private static double peer(Lab lab, PeerPromises peer, Report report) throws SQLException {
    peer.waiting(FEW);
    warmUp(lab, peer::lifecycles);
    double few = peer.lifecycles(MEASURED, LIMIT);
    lab.say("peer, %,d pending: %,.0f promises/s".formatted(FEW, few));
    peer.waiting(MANY);
    peer.lifecycles(SETTLE, LIMIT);
    double many = peer.lifecycles(MEASURED, LIMIT);
    lab.say("peer, %,d pending: %,.0f promises/s".formatted(MANY, many));
    late(lab, report, "peer_", peer.late(RATE, STEADY));
    report.with("peer_10k", few).with("peer_1M", many);
    return many;
  }

  private static void late(Lab lab, Report report, String whose, double[] millis) {
    lab.say(
        "%sat %d steps/s: late by %.1f ms (half), %.1f ms (99 %%)"
            .formatted(whose, RATE, millis[0], millis[1]));
    report.with(whose + "late_p50_ms", millis[0]).with(whose + "late_p99_ms", millis[1]);
  }
}
