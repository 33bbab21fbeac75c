package io.huifang.suite.bench.intake;

import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.Outboxes;
import io.huifang.suite.bench.Report;
import io.huifang.suite.bench.peer.StoredRows;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Stack;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/** Tickets by API while the other services take the events that they make. */
public final class IntakeLoopBench implements Bench {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String[] TAKERS = {"survey", "escalation", "kpi"};

  @Override
  public String name() {
    return "intake-loop";
  }

  @Override
  public String about() {
    return "the same with all services, and how long until all events are taken";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    Stack stack = lab.start(EnumSet.allOf(Part.class));
    IntakeRun run = new IntakeRun(lab, stack);
    for (String taker : TAKERS) {
      stack.service(taker).kill();
    }
    List<StoredRows.Row> rows = run.template();
    for (String taker : TAKERS) {
      stack.service(taker).start();
    }
    Outboxes outboxes = new Outboxes(lab, "ticket", "survey", "escalation");
    outboxes.drain(PATIENCE);
    Report details = new Report(name());
    double ours = run.ours(details);
    lab.say(outboxes.pending() + " events wait");
    double drained = outboxes.drain(PATIENCE);
    lab.say("all events are taken after %.1f s".formatted(drained));
    return details.with("drained_s", drained).against(ours, run.peer(rows), "1/s");
  }
}
