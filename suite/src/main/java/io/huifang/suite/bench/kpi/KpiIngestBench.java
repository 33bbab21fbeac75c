package io.huifang.suite.bench.kpi;

import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.bench.Quiet;
import io.huifang.suite.bench.Report;
import io.huifang.suite.bench.load.Load;
import io.huifang.suite.bench.load.Measured;
import io.huifang.suite.bench.load.Work;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Stack;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Events a second that kpi-service takes, told by two at once, while it counts its rollups anew; at
 * the end every event has to be there, and how long the counting took afterwards is told.
 */
public final class KpiIngestBench implements Bench {
  private static final int CALLERS = 2;
  private static final double WANTED = 5_000;

  @Override
  public String name() {
    return "kpi-ingest";
  }

  @Override
  public String about() {
    return "events taken by kpi-service with its rollups, from two who tell";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    Stack stack = lab.start(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.KPI));
    AtomicLong seeds = new AtomicLong();
    AtomicLong told = new AtomicLong();
    Work.Factory factory = () -> new EventTeller(stack, seeds.incrementAndGet(), told);
    lab.settle(factory);
    PeerDatabase.checkpoint(stack);
    Quiet time = new Quiet(stack, "kpi", lab.options());
    Measured batches =
        new Load(CALLERS, factory)
            .run(
                Duration.ofSeconds(lab.options().warmUp()),
                1,
                Duration.ofSeconds(lab.options().seconds()),
                time);
    double left = Counted.wait(stack, lab);
    long tickets = Counted.number(stack, "select count(*) from subject where version = 3");
    if (tickets != told.get() * EventTeller.TICKETS) {
      throw new IllegalStateException(tickets + " tickets of " + told.get() * EventTeller.TICKETS);
    }
    double rate = batches.perSecond() * EventTeller.EVENTS;
    lab.stopServices();
    lab.tellHottest(time);
    return time.tell(new Report(name()), (long) batches.count() * EventTeller.EVENTS)
        .against(rate, WANTED, "1/s")
        .with("enough", rate >= WANTED)
        .with("batch_p99_ms", batches.millis(0.99))
        .with("tickets", tickets)
        .with("counted_after_s", left)
        .with("profiled", lab.options().profile());
  }
}
