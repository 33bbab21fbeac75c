package io.huifang.kpi.process;

import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.openCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes when and how often, by one or by two at once: the same map, the same waste. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AnyOrderMapTest {
  private static final List<String> STEPS =
      List.of(
          "assigned OPEN",
          "transferred OPEN",
          "first-responded OPEN",
          "replied OPEN",
          "granted OPEN",
          "paused PENDING_CUSTOMER",
          "paused PENDING_INTERNAL",
          "resumed OPEN",
          "tagged OPEN",
          "resolved RESOLVED",
          "reopened OPEN",
          "closed CLOSED");
  private static final List<String> TEAMS = List.of("north", "south", "east");
  @Inject DataSource database;
  @Inject DueService due;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.set(Instant.parse("2026-03-20T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void anyOrderAndAnyRepetitionGiveTheSame(long seed) throws Exception {
    Random random = new Random(seed);
    List<Map<String, Object>> told = history(random);
    KpiApi.tell(told);
    List<String> facts = KpiApi.facts(database);
    String map = map();
    assertThat(facts.stream().filter(fact -> fact.contains("WASTE_")).count()).isGreaterThan(50);

    KpiApi.forget(database);
    List<Map<String, Object>> muddled = muddled(told, random);
    for (int from = 0; from < muddled.size(); ) {
      int to = Math.min(muddled.size(), from + 1 + random.nextInt(25));
      post(muddled.subList(from, to));
      from = to;
    }
    assertThat(map()).isEqualTo(map);
    assertThat(KpiApi.facts(database)).isEqualTo(facts);

    KpiApi.recompute(due);
    assertThat(KpiApi.facts(database)).isEqualTo(facts);
  }

  /** Each of two has half of the steps of every ticket, and some of the other half. */
  @Test
  void twoAtOnceMissNothingOfEachOther() throws Exception {
    for (int round = 0; round < 5; round++) {
      KpiApi.forget(database);
      Random random = new Random(100 + round);
      List<Map<String, Object>> told = history(random);
      KpiApi.tell(told);
      List<String> facts = KpiApi.facts(database);
      String map = map();

      KpiApi.forget(database);
      List<Map<String, Object>> muddled = muddled(told, random);
      int half = muddled.size() / 2;
      CyclicBarrier together = new CyclicBarrier(2);
      ExecutorService two = Executors.newFixedThreadPool(2);
      try {
        Future<?> one = two.submit(() -> tell(muddled.subList(0, half), together));
        Future<?> other = two.submit(() -> tell(muddled.subList(half, muddled.size()), together));
        one.get();
        other.get();
      } finally {
        two.shutdownNow();
      }
      assertThat(KpiApi.facts(database)).as("round %d", round).isEqualTo(facts);
      assertThat(map()).isEqualTo(map);
    }
  }

  /** What stands twice in a batch is a duplicate, everything else is accepted, again and again. */
  private static void post(List<Map<String, Object>> events) {
    KpiApi.post(Told.batch(events))
        .then()
        .statusCode(200)
        .body("results.findAll { !(it.outcome in ['accepted', 'duplicate']) }", hasSize(0));
  }

  private static Void tell(List<Map<String, Object>> events, CyclicBarrier together)
      throws Exception {
    for (int from = 0; from < events.size(); from += 40) {
      if (from == 0) {
        together.await();
      }
      post(events.subList(from, Math.min(events.size(), from + 40)));
    }
    return null;
  }

  /** A whole past that is told anew takes the place of the one before; taken out, nothing stays. */
  @Test
  void aPastThatIsToldAnewReplacesTheOneBefore() {
    Map<String, Object> past =
        Told.resolved(
            Told.ticket("P", "p", "2026-03-02T08:00:00Z"),
            "2026-03-02T08:01:00Z",
            "2026-03-02T09:00:00Z");
    Map<String, Object> first = imported(past, 1, "opened", "assigned", "resolved");
    Map<String, Object> again = imported(past, 4, "opened", "transferred", "resolved");
    KpiApi.tell(again, first);
    ProcessMapTest.map("")
        .body("steps.activity", equalTo(List.of("OPENED", "TRANSFERRED", "RESOLVED")));
    Map<String, Object> gone =
        Told.envelope(
            "ticket.withdrawn.v1",
            (String) past.get("id"),
            7,
            Map.of("ticket", Map.of("id", past.get("id"), "number", "P")));
    KpiApi.tell(gone);
    KpiApi.tell(first);
    ProcessMapTest.map("").body("tickets", equalTo(0));
    KpiApi.values("waste_motion", "").body("rows[0].n", equalTo(0));
  }

  private static Map<String, Object> imported(
      Map<String, Object> past, long from, String... types) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (String type : types) {
      steps.add(
          Told.map(
              "version",
              from + steps.size(),
              "type",
              "ticket." + type + ".v1",
              "at",
              "2026-03-02T08:0" + steps.size() + ":00Z",
              "state",
              type.equals("resolved") ? "RESOLVED" : "OPEN",
              "team",
              type.equals("opened") ? "north" : "south",
              "agent",
              null));
    }
    return Told.envelope(
        "ticket.imported.v1",
        (String) past.get("id"),
        from + types.length - 1,
        Told.map("ticket", past, "history", steps));
  }

  private static String map() {
    return ProcessMapTest.map("").statusCode(200).extract().asString();
  }

  private static List<Map<String, Object>> muddled(List<Map<String, Object>> told, Random random) {
    List<Map<String, Object>> muddled = new ArrayList<>(told);
    for (int i = 0; i < told.size() / 3; i++) {
      muddled.add(told.get(random.nextInt(told.size())));
    }
    Collections.shuffle(muddled, random);
    return muddled;
  }

  /** Thirty tickets that do whatever comes to their mind, some of it at the same moment. */
  private static List<Map<String, Object>> history(Random random) {
    List<Map<String, Object>> events = new ArrayList<>();
    Instant monday = Instant.parse("2026-03-02T00:00:00Z");
    for (int i = 0; i < 30; i++) {
      Roads road = Roads.of("R-" + i, monday.plusSeconds(random.nextInt(400_000)), "north");
      int minute = 0;
      for (int step = random.nextInt(12); step > 0; step--) {
        String[] next = STEPS.get(random.nextInt(STEPS.size())).split(" ");
        minute += random.nextInt(90);
        String agent = random.nextInt(4) == 0 ? null : "agent" + random.nextInt(3);
        road.go(minute, next[0], next[1], TEAMS.get(random.nextInt(3)), agent);
      }
      if (random.nextInt(3) > 0) {
        road.go(minute + random.nextInt(90), "resolved", "RESOLVED");
      }
      events.addAll(road.events());
      if (i % 6 == 0) {
        events.add(
            event("case.opened.v1", 1, openCase("C-" + i, "R-" + i, "2026-03-04T12:00:00Z")));
      }
    }
    return events;
  }
}
