package io.huifang.suite.bench.queue;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.Quiet;
import io.huifang.suite.bench.Report;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Stack;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How long each list of the desk takes while 100,000 tickets are open; the slowest counts. */
public final class QueueBench implements Bench {
  private static final int TICKETS = 100_000;
  private static final double LIMIT_MILLIS = 100;
  private static final int WARM_UP = 30;
  private static final int TIMES = 100;

  private static final List<String> SORTS = List.of("urgency", "waiting", "newest", "oldest");
  private static final List<String> FILTERS =
      List.of(
          "",
          "team=team-3",
          "agent=agent-17",
          "unassigned=true",
          "unread=true",
          "late=true",
          "state=PENDING_CUSTOMER",
          "channel=CHAT",
          "tier=VIP",
          "category=category-7",
          "team=team-3&tier=VIP&channel=WEB&category=category-11",
          "q=T-1012345",
          "q=c123@example.org",
          "q=zhou",
          "q=zhou+12",
          "q=%E6%BC%8F%E6%B0%B4",
          "q=nobody+wrote+this");

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
    open(desk);
    lab.say("%,d tickets".formatted(TICKETS));
    ManyTickets.make(stack, TICKETS);
    Quiet time = new Quiet(stack, lab.options());
    for (int i = 0; i < WARM_UP; i++) {
      FILTERS.forEach(filter -> list(desk, "urgency", filter));
    }
    time.begin();
    double worst = 0;
    double sum = 0;
    String slowest = "";
    for (String sort : SORTS) {
      for (String filter : FILTERS) {
        double p95 = p95(desk, sort, filter);
        lab.say("%6.1f ms  sort=%s %s".formatted(p95, sort, filter));
        slowest = p95 > worst ? "sort=" + sort + " " + filter : slowest;
        worst = Math.max(worst, p95);
        sum += p95;
      }
    }
    double counts = p95(() -> desk.get("/api/tickets/counts").ok());
    lab.say("%6.1f ms  counts".formatted(counts));
    lab.endOfPiece(time);
    lab.say("slowest: " + slowest);
    return time.tell(new Report(name()), (long) SORTS.size() * FILTERS.size() * TIMES)
        .against(worst, LIMIT_MILLIS, "ms")
        .with("mean_p95_ms", sum / (SORTS.size() * FILTERS.size()))
        .with("counts_p95_ms", counts)
        .with("tickets", TICKETS);
  }

  private static void open(Api desk) {
    Map<String, Object> customer =
        Map.of("name", "Wang Wei", "email", UUID.randomUUID() + "@example.org");
    desk.post(
            "/api/tickets",
            Map.of(
                "channel",
                "PHONE",
                "category",
                "billing",
                "subject",
                "Charged twice",
                "customer",
                customer))
        .ok();
  }

  private static double p95(Api desk, String sort, String filter) {
    return p95(() -> list(desk, sort, filter));
  }

  /** By nearest rank, after a few that only fill the caches. */
  private static double p95(Runnable work) {
    for (int i = 0; i < 5; i++) {
      work.run();
    }
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long begin = System.nanoTime();
      work.run();
      took.add((System.nanoTime() - begin) / 1e6);
    }
    took.sort(null);
    return took.get((int) Math.ceil(0.95 * TIMES) - 1);
  }

  private static void list(Api desk, String sort, String filter) {
    String path = "/api/tickets?active=true&limit=50&sort=" + sort;
    JsonNode page = desk.get(filter.isEmpty() ? path : path + "&" + filter).ok();
    if (page.path("items").isMissingNode()) {
      throw new IllegalStateException("No list: " + page);
    }
  }
}
