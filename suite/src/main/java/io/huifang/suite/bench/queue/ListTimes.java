package io.huifang.suite.bench.queue;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.bench.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How long every filter takes in every order, as one caller sees it. */
final class ListTimes {
  static final int TIMES = 100;
  private static final int WARM_UP = 30;
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
  private final Api desk;
  private final Lab lab;
  private double worst;
  private double sum;
  private String slowest = "";

  ListTimes(Api desk, Lab lab) {
    this.desk = desk;
    this.lab = lab;
  }

  void warmUp() {
    for (int i = 0; i < WARM_UP; i++) {
      FILTERS.forEach(filter -> list("urgency", filter));
    }
  }

  void measure() {
    for (String sort : SORTS) {
      for (String filter : FILTERS) {
        took("sort=" + sort + " " + filter, p95(() -> list(sort, filter)));
      }
    }
    lab.say("slowest: " + slowest);
  }

  /** How many lists were asked for. */
  static int lists() {
    return SORTS.size() * FILTERS.size();
  }

  /** The 95th percentile of the slowest, in ms. */
  double worst() {
    return worst;
  }

  double mean() {
    return sum / lists();
  }

  private void took(String what, double p95) {
    lab.say("%6.1f ms  %s".formatted(p95, what));
    slowest = p95 > worst ? what : slowest;
    worst = Math.max(worst, p95);
    sum += p95;
  }

  /** By nearest rank, after a few that only fill the caches. */
  static double p95(Runnable work) {
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

  /** A genuine ticket, of which the others are copies. */
  static void open(Api desk) {
    Map<String, Object> customer =
        Map.of("name", "Wang Wei", "email", UUID.randomUUID() + "@example.org");
    Map<String, Object> contact =
        Map.of(
            "channel", "PHONE",
            "category", "billing",
            "subject", "Charged twice",
            "text", "You took the money twice",
            "customer", customer);
    desk.post("/api/tickets", contact).ok();
  }

  private void list(String sort, String filter) {
    String path = "/api/tickets?active=true&limit=50&sort=" + sort;
    JsonNode page = desk.get(filter.isEmpty() ? path : path + "&" + filter).ok();
    if (page.path("items").isMissingNode()) {
      throw new IllegalStateException("No list: " + page);
    }
  }
}
