package io.huifang.suite.bench.kpi;

import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.bench.Quiet;
import io.huifang.suite.bench.Report;
import io.huifang.suite.bench.load.HttpLine;
import io.huifang.suite.bench.load.Load;
import io.huifang.suite.bench.load.Measured;
import io.huifang.suite.bench.load.Work;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Stack;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Events a second that kpi-service takes, told by two at once, while it counts its rollups anew; at
 * the end every event has to be there, and how long the counting took afterwards is told.
 */
public final class KpiIngestBench implements Bench {
  private static final int CALLERS = 2;
  private static final int TICKETS = 100;
  private static final int EVENTS = 3 * TICKETS;
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
    Work.Factory factory = () -> new Teller(stack, seeds.incrementAndGet(), told);
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
    if (tickets != told.get() * TICKETS) {
      throw new IllegalStateException(tickets + " tickets of " + told.get() * TICKETS);
    }
    double rate = batches.perSecond() * EVENTS;
    lab.stopServices();
    lab.tellHottest(time);
    return time.tell(new Report(name()), (long) batches.count() * EVENTS)
        .against(rate, WANTED, "1/s")
        .with("enough", rate >= WANTED)
        .with("batch_p99_ms", batches.millis(0.99))
        .with("tickets", tickets)
        .with("counted_after_s", left)
        .with("profiled", lab.options().profile());
  }

  /** Tells batch after batch, each about other tickets. */
  private static final class Teller implements Work {
    private final HttpLine line;
    private final EventSupply supply;
    private final AtomicLong told;
    private final String head;

    private Teller(Stack stack, long seed, AtomicLong told) throws Exception {
      URI kpi = stack.url("kpi");
      this.line = new HttpLine(kpi);
      this.supply = new EventSupply(seed);
      this.told = told;
      this.head =
          "POST /events HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\nContent-Type: application/cloudevents-batch+json\r\nContent-Length: "
              .formatted(kpi.getAuthority(), stack.serviceToken());
    }

    @Override
    public void once() throws Exception {
      byte[] body = supply.batch(TICKETS).getBytes(StandardCharsets.UTF_8);
      byte[] start = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
      line.send(start, start.length);
      int status = line.exchange(body);
      if (status != 200 || line.text().contains("rejected") || line.text().contains("failed")) {
        throw new IllegalStateException(status + " " + line.text());
      }
      told.incrementAndGet();
    }

    @Override
    public void close() throws Exception {
      line.close();
    }
  }
}
