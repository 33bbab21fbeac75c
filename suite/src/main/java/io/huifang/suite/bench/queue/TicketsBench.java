package io.huifang.suite.bench.queue;

import io.huifang.suite.api.Api;
import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.Quiet;
import io.huifang.suite.bench.Report;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Stack;
import java.util.EnumSet;
import java.util.List;

/**
 * The same after years: a million tickets, of which one in fifty is open, and three million
 * messages; and how long the search over all of it takes.
 */
public final class TicketsBench implements Bench {
  private static final int TICKETS = 1_000_000;
  private static final int OPEN_ONE_IN = 50;
  private static final int MESSAGES = 3;
  private static final double LIMIT_MILLIS = 50;
  private static final List<String> SEARCHES =
      List.of(
          "T-1012345",
          "zhou",
          "zhou 1234",
          "order 4711",
          "parcel",
          "%E6%BC%8F%E6%B0%B4",
          "%E5%B8%88%E5%82%85 4711",
          "plumber",
          "plumber 4711",
          "nobody wrote this");

  @Override
  public String name() {
    return "tickets";
  }

  @Override
  public String about() {
    return "lists and search over a million tickets: p95 of the slowest";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    Stack stack = lab.start(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.TICKET));
    Api desk = lab.api("ticket");
    ListTimes.open(desk);
    lab.say("%,d tickets, %,d messages".formatted(TICKETS, TICKETS * MESSAGES));
    ManyTickets.make(stack, TICKETS, OPEN_ONE_IN);
    ManyTickets.say(stack, TICKETS, MESSAGES);
    Quiet time = new Quiet(stack, lab.options());
    ListTimes lists = new ListTimes(desk, lab);
    lists.warmUp();
    time.begin();
    lists.measure();
    double worst = lists.worst();
    double slowestSearch = 0;
    for (String words : SEARCHES) {
      String path = "/api/search?q=" + words.replace(" ", "%20");
      double p95 = ListTimes.p95(() -> desk.get(path).ok());
      lab.say("%6.1f ms  search %s".formatted(p95, words));
      slowestSearch = Math.max(slowestSearch, p95);
    }
    double counts = ListTimes.p95(() -> desk.get("/api/tickets/counts").ok());
    lab.say("%6.1f ms  counts".formatted(counts));
    lab.endOfPiece(time);
    long asked = (long) (ListTimes.lists() + SEARCHES.size()) * ListTimes.TIMES;
    return time.tell(new Report(name()), asked)
        .against(Math.max(worst, slowestSearch), LIMIT_MILLIS, "ms")
        .with("mean_p95_ms", lists.mean())
        .with("lists_p95_ms", worst)
        .with("search_p95_ms", slowestSearch)
        .with("counts_p95_ms", counts)
        .with("tickets", TICKETS);
  }
}
