package io.huifang.suite.bench.kpi;

import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.bench.Quiet;
import io.huifang.suite.bench.Report;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.EnumSet;

/**
 * A dashboard over a year of facts: a tenth of them, then all, then the same question elsewhere.
 */
public final class KpiBench implements Bench {
  private static final int ROUNDS = 40;
  private static final int WARM_UP = 60;
  private static final double LIMIT_MILLIS = 20;

  @Override
  public String name() {
    return "kpi";
  }

  @Override
  public String about() {
    return "figures of a year of facts, beside a column store and plain SQL";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    long facts = lab.options().facts();
    Stack stack = lab.start(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.KPI));
    ManyFacts many = new ManyFacts(stack);
    Dashboard dashboard = new Dashboard(lab.api("kpi"), lab);
    lab.say("%,d facts".formatted(many.upTo(facts / 10)));
    Counted.wait(stack, lab);
    dashboard.ask(WARM_UP);
    Dashboard.Times few = dashboard.ask(ROUNDS);
    long begin = System.nanoTime();
    long there = many.upTo(facts);
    double written = (System.nanoTime() - begin) / 1e9;
    lab.say("%,d facts after %.0f s".formatted(there, written));
    double left = Counted.wait(stack, lab);
    double rebuilt = rebuild(stack, lab);
    PeerDatabase.checkpoint(stack);
    Quiet time = new Quiet(stack, "kpi", lab.options());
    dashboard.ask(WARM_UP / 3);
    time.begin();
    Dashboard.Times all = dashboard.ask(ROUNDS);
    lab.endOfPiece(time);
    long cells = Counted.number(stack, "select pg_total_relation_size('rollup') / 1048576");
    lab.stopServices();
    lab.tellHottest(time);
    Path folder = Files.createTempDirectory(lab.checkout().resolve("target"), "duck-");
    double plain = Peers.plain(stack);
    double duck = Peers.columnStore(stack, folder);
    lab.say(
        "by week and team: ours %.1f ms, column store %.1f, SQL %.1f"
            .formatted(all.first(), duck, plain));
    return time.tell(new Report(name()), 16L * ROUNDS)
        .against(all.all(), LIMIT_MILLIS, "ms")
        .with("enough", all.all() <= LIMIT_MILLIS)
        .with("facts", there)
        .with("with_a_tenth_ms", few.all())
        .with("by_week_and_team_ms", all.first())
        .with("column_store_ms", duck)
        .with("plain_sql_ms", plain)
        .with("times_faster_than_column_store", duck / all.first())
        .with("left_after_writing_s", left)
        .with("rebuild_s", rebuilt)
        .with("rollups_mib", cells);
  }

  /** Everything anew, as after a change of definitions. */
  private static double rebuild(Stack stack, Lab lab) throws Exception {
    try (Connection connection = PeerDatabase.connect(stack, "kpi");
        Statement statement = connection.createStatement()) {
      statement.execute("update rollup_basis set basis = 'something else'");
    }
    stack.service("kpi").stop();
    long begin = System.nanoTime();
    stack.service("kpi").start();
    Counted.wait(stack, lab);
    return (System.nanoTime() - begin) / 1e9;
  }
}
