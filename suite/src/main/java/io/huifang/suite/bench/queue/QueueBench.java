package io.huifang.suite.bench.queue;

import io.huifang.suite.api.Api;
import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.Quiet;
import io.huifang.suite.bench.Report;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Stack;
import java.util.EnumSet;

/** How long each list of the desk takes while 100,000 tickets are open; the slowest counts. */
public final class QueueBench implements Bench {
  private static final int TICKETS = 100_000;
  private static final double LIMIT_MILLIS = 100;

  @Override
  public String name() {
    return "queue";
  }

  @Override
  public String about() {
    return "lists of 100,000 open tickets, every filter in every order: p95 of the slowest";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    Stack stack = lab.start(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.TICKET));
    Api desk = lab.api("ticket");
    ListTimes.open(desk);
    lab.say("%,d tickets".formatted(TICKETS));
    ManyTickets.make(stack, TICKETS, 1);
    Quiet time = new Quiet(stack, lab.options());
    ListTimes lists = new ListTimes(desk, lab);
    lists.warmUp();
    time.begin();
    lists.measure();
    double counts = ListTimes.p95(() -> desk.get("/api/tickets/counts").ok());
    lab.say("%6.1f ms  counts".formatted(counts));
    lab.endOfPiece(time);
    return time.tell(new Report(name()), (long) ListTimes.lists() * ListTimes.TIMES)
        .against(lists.worst(), LIMIT_MILLIS, "ms")
        .with("mean_p95_ms", lists.mean())
        .with("counts_p95_ms", counts)
        .with("tickets", TICKETS);
  }
}
