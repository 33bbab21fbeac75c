package io.huifang.kpi.intake;

import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.id;
import static io.huifang.kpi.Told.ticket;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

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
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any order, duplicates and gaps lead to the facts of a recompute from scratch. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AnyOrderTest {
  @Inject DataSource database;
  @Inject DueService due;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyOrderGivesTheSameFacts(long seed) throws Exception {
    List<Map<String, Object>> history = history();
    KpiApi.tell(history);
    List<String> expected = KpiApi.facts(database);
    assertThat(expected).hasSizeGreaterThan(300);

    KpiApi.forget(database);
    Random random = new Random(seed);
    List<Map<String, Object>> muddled = new ArrayList<>(history);
    for (int i = 0; i < 40; i++) {
      muddled.add(history.get(random.nextInt(history.size())));
    }
    // Gaps: what is not the last word about an aggregate may never arrive.
    muddled.removeIf(
        e -> !e.get("aggregateversion").equals(3L) && hasThree(e) && random.nextInt(4) == 0);
    Collections.shuffle(muddled, random);
    for (int from = 0; from < muddled.size(); ) {
      int to = Math.min(muddled.size(), from + 1 + random.nextInt(17));
      KpiApi.post(Told.batch(muddled.subList(from, to))).then().statusCode(200);
      from = to;
    }
    assertThat(KpiApi.facts(database)).isEqualTo(expected);

    KpiApi.recompute(due).body("subjects", equalTo(120)).body("facts", greaterThan(300));
    assertThat(KpiApi.facts(database)).isEqualTo(expected);
  }

  @Test
  void aLateCorrectionReplacesAndAnOldVersionDoesNot() throws Exception {
    Map<String, Object> first = ticket("T-1", "wang", "2026-03-02T08:00:00Z");
    Map<String, Object> corrected = with(first, "dims", Told.dims("CHAT", "south", "ma"));
    KpiApi.tell(event("ticket.opened.v1", 1, first));
    KpiApi.values("tickets_created", "&channel=PHONE").body("rows[0].n", equalTo(1));
    KpiApi.tell(event("ticket.reclassified.v1", 2, corrected));
    KpiApi.tell(event("ticket.opened.v1", 1, first), event("ticket.paused.v1", 2, first));
    KpiApi.values("tickets_created", "&channel=PHONE").body("rows[0].n", equalTo(0));
    KpiApi.values("tickets_created", "&channel=CHAT").body("rows[0].n", equalTo(1));
    assertThat(KpiApi.dump(database, "journey")).hasSize(2);
  }

  @Test
  void whatIsTakenOutStaysOutWhateverComesLate() throws Exception {
    Map<String, Object> past = ticket("T-1", "wang", "2026-03-02T08:00:00Z");
    Map<String, Object> first = imported(past, 1, 2);
    Map<String, Object> again = imported(past, 3, 4);
    Map<String, Object> gone =
        Told.envelope(
            "ticket.withdrawn.v1",
            id("T-1").toString(),
            5,
            Map.of("ticket", Map.of("id", id("T-1").toString(), "number", "T-1")));
    KpiApi.tell(first);
    assertThat(KpiApi.dump(database, "journey")).hasSize(2);
    KpiApi.tell(again);
    assertThat(KpiApi.dump(database, "journey"))
        .as("a past that is told anew replaces the one before")
        .hasSize(2)
        .allMatch(row -> row.contains(",3,") || row.contains(",4,"));
    KpiApi.tell(first, gone);
    KpiApi.tell(again);
    KpiApi.tell(
        Told.envelope(
            "answer.withdrawn.v1",
            id("a1").toString(),
            2,
            Map.of("answer", Map.of("id", id("a1").toString()))));
    KpiApi.tell(event("answer.received.v1", 1, Told.answer("a1", "2026-03-02T09:00:00Z")));
    KpiApi.recompute(due);
    assertThat(KpiApi.facts(database)).isEmpty();
    assertThat(KpiApi.dump(database, "journey")).isEmpty();
    KpiApi.values("tickets_created", "").body("rows[0].n", equalTo(0));
  }

  private static Map<String, Object> imported(Map<String, Object> past, long from, long to) {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (long version = from; version <= to; version++) {
      steps.add(
          Told.map(
              "version",
              version,
              "type",
              "ticket.opened.v1",
              "at",
              "2026-03-02T08:00:00Z",
              "state",
              "OPEN",
              "team",
              null,
              "agent",
              null));
    }
    return Told.envelope(
        "ticket.imported.v1",
        (String) past.get("id"),
        to,
        Told.map("ticket", past, "history", steps));
  }

  @Test
  void nothingAboutCustomersStaysHere() throws Exception {
    KpiApi.tell(
        event("ticket.opened.v1", 1, ticket("T-1", "wang", "2026-03-02T08:00:00Z")),
        event("answer.received.v1", 1, Told.answer("a1", "2026-03-02T09:00:00Z")));
    assertThat(String.join("", KpiApi.dump(database, "subject")))
        .doesNotContain("secret")
        .doesNotContain("phone number");
  }

  @Test
  void aBadEventIsRejectedAloneWithItsReason() {
    Map<String, Object> good = ticket("T-1", "wang", "2026-03-02T08:00:00Z");
    String other = id("T-2").toString();
    KpiApi.post(
            Told.batch(
                event("ticket.opened.v1", 1, good),
                event("ticket.opened.v1", 1, with(good, "id", other, "firstContactAt", null)),
                event("ticket.opened.v1", 1, with(good, "id", other, "firstContactAt", "soon")),
                event("ticket.opened.v1", 1, with(good, "id", other, "number", "a\0b")),
                event("ticket.opened.v1", 1, with(good, "id", other, "reopens", -1)),
                event(
                    "ticket.opened.v1",
                    1,
                    with(good, "id", other, "firstContactAt", "+99999-01-01T00:00:00Z")),
                event(
                    "ticket.opened.v1",
                    1,
                    with(good, "id", other, "dims", Map.of("team", "x".repeat(400)))),
                Told.envelope("ticket.opened.v1", other, 1, Map.of("ticket", good)),
                Told.envelope("ticket.opened.v1", "T-1", 1, Map.of("ticket", good)),
                Told.envelope("ticket.opened.v1", other, 1, Map.of()),
                event(
                    "answer.received.v1",
                    1,
                    Told.answer(
                        "a",
                        "2026-03-02T08:00:00Z",
                        "scores",
                        List.of(Told.score("OVERALL", 5, 6)))),
                event(
                    "answer.received.v1",
                    1,
                    Told.answer(
                        "b",
                        "2026-03-02T08:00:00Z",
                        "scores",
                        List.of(Told.score("OVERALL", 4, 1)))),
                event("answer.received.v1", 1, Told.answer("c", "2026-03-02T08:00:00Z", "nps", 11)),
                Told.envelope("calendar.changed.v1", other, 1, Map.of())))
        .then()
        .statusCode(200)
        .body(
            "results.outcome",
            equalTo(
                List.of(
                    "accepted",
                    "rejected",
                    "rejected",
                    "rejected",
                    "rejected",
                    "rejected",
                    "rejected",
                    "rejected",
                    "rejected",
                    "rejected",
                    "rejected",
                    "rejected",
                    "rejected",
                    "ignored")))
        .body("results[1].reason", equalTo("ticket.firstContactAt is missing"));
    KpiApi.values("tickets_created", "").body("rows[0].n", equalTo(1));
  }

  @Test
  void whatCannotBeWrittenIsNotAccepted() throws Exception {
    Map<String, Object> event =
        event("ticket.opened.v1", 1, ticket("T-1", "wang", "2026-03-02T08:00:00Z"));
    run("alter table journey rename to journey_away");
    try {
      KpiApi.post(Told.batch(event))
          .then()
          .statusCode(200)
          .body("results[0].outcome", equalTo("failed"));
    } finally {
      run("alter table journey_away rename to journey");
    }
    KpiApi.tell(event);
    KpiApi.values("tickets_created", "").body("rows[0].n", equalTo(1));
  }

  private void run(String sql) throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Tickets and contacts are told of three times. */
  private static boolean hasThree(Map<String, Object> event) {
    return event.get("type").toString().matches("(ticket|contact)\\..*");
  }

  /**
   * 40 tickets and as many calls in three versions each, with invitation, answer, case or promise
   * beside some.
   */
  private static List<Map<String, Object>> history() {
    Random random = new Random(42);
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Instant at = Instant.parse("2026-03-02T00:00:00Z").plusSeconds(random.nextInt(86_400));
      Map<String, Object> open = ticket("T-" + i, "customer" + i % 7, at.toString());
      Map<String, Object> done =
          Told.resolved(open, at.plusSeconds(60 + i).toString(), at.plusSeconds(7200).toString());
      Map<String, Object> last =
          i % 5 == 0
              ? with(done, "state", "OPEN", "resolvedAt", null, "reopens", 1)
              : with(
                  done,
                  "transfers",
                  i % 3,
                  "sla",
                  List.of(
                      Told.sla("RESOLUTION", "MET", null), Told.sla("HANDLING", "MISSED", null)));
      events.add(event("ticket.opened.v1", 1, open));
      events.add(event("ticket.resolved.v1", 2, done));
      events.add(event(i % 5 == 0 ? "ticket.reopened.v1" : "ticket.closed.v1", 3, last));
      events.addAll(Calls.told(i, at.toString()));
      String when = at.plusSeconds(9000).toString();
      events.add(
          switch (i % 4) {
            case 0 -> event("invitation.sent.v1", 1, Told.invitation("i" + i, "SENT", null, when));
            case 1 ->
                event(
                    "answer.received.v1",
                    1,
                    Told.answer(
                        "a" + i,
                        when,
                        "invitationId",
                        id("i" + (i - 1)).toString(),
                        "nps",
                        i % 11,
                        "scores",
                        List.of(Told.score("OVERALL", 5, 1 + i % 5))));
            case 2 -> event("case.opened.v1", 1, Told.openCase("C-" + i, "T-" + i, when));
            default -> event("promise.kept.v1", 2, Told.promise("p" + i, "KEPT", when, when));
          });
    }
    return events;
  }
}
