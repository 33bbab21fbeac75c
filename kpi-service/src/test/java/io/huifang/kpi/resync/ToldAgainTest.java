package io.huifang.kpi.resync;

import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.ticket;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A producer tells everything again: what was known, what was not, and what it has lost. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ToldAgainTest {
  private static final String AT = "2026-03-02T08:00:00Z";
  private static final String LATER = "2026-03-03T08:00:00Z";
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  @Test
  void whatIsKnownAlreadyChangesNothingAndWhatIsNotIsThereAgain() throws Exception {
    Map<String, Object> first = ticket("T-1", "wang", AT);
    KpiApi.tell(event("ticket.opened.v1", 1, first), event("ticket.paused.v1", 2, first));
    List<String> facts = KpiApi.facts(database);
    List<String> steps = KpiApi.dump(database, "(select type, version, at, state from journey)");
    UUID resync = UUID.randomUUID();
    KpiApi.tell(restated(resync, first, 0, 2));
    assertThat(KpiApi.facts(database)).isEqualTo(facts);
    KpiApi.forget(database);
    KpiApi.tell(restated(resync, first, 0, 2), restated(resync, first, 0, 2));
    assertThat(KpiApi.facts(database)).isEqualTo(facts);
    assertThat(KpiApi.dump(database, "(select type, version, at, state from journey)"))
        .isEqualTo(steps);
  }

  @Test
  void aRestoredProducerWinsAndTheStepsThatItHasLostGo() throws Exception {
    Map<String, Object> first = ticket("T-1", "wang", AT);
    KpiApi.tell(event("ticket.opened.v1", 1, first));
    List<String> facts = KpiApi.facts(database);
    Map<String, Object> lost = with(first, "dims", Told.dims("CHAT", "south", "ma"));
    KpiApi.tell(event("ticket.reclassified.v1", 2, lost), event("ticket.replied.v1", 3, lost));
    KpiApi.values("tickets_created", "&channel=CHAT").body("rows[0].n", equalTo(1));
    KpiApi.tell(restated(UUID.randomUUID(), first, 1_000_000, 1));
    assertThat(KpiApi.facts(database)).isEqualTo(facts);
    assertThat(KpiApi.dump(database, "journey")).hasSize(1);
    KpiApi.tell(event("ticket.replied.v1", 4, lost));
    assertThat(KpiApi.facts(database)).as("what comes late of the lost time").isEqualTo(facts);
    KpiApi.tell(event("ticket.replied.v1", 1_000_002, lost));
    KpiApi.values("tickets_created", "&channel=CHAT").body("rows[0].n", equalTo(1));
    assertThat(KpiApi.dump(database, "journey")).hasSize(2);
  }

  @Test
  void whatAProducerHasLostIsListedAndTakenOutWhenItIsSaid() throws Exception {
    Map<String, Object> kept = ticket("T-1", "wang", AT);
    KpiApi.tell(
        event("ticket.opened.v1", 1, kept),
        event("ticket.opened.v1", 1, ticket("T-2", "wang", LATER)),
        earlier(event("ticket.opened.v1", 1, ticket("T-3", "wang", AT))));
    UUID resync = UUID.fromString("0198f000-0000-7000-8000-000000000001");
    String producer = ended(resync, 1);
    Response before = withdraw(producer, "{\"since\":\"2026-03-01T00:00:00Z\"}");
    before.then().statusCode(409);
    KpiApi.tell(restated(resync, kept, 1_000_000, 1));
    KpiApi.as(null, "admin")
        .get("/api/resyncs")
        .then()
        .statusCode(200)
        .body("find { it.producer == '" + producer + "' }.complete", equalTo(true));
    KpiApi.as(null, "admin")
        .get("/api/resyncs/" + producer + "/missing?since=" + AT)
        .then()
        .statusCode(200)
        .body("label.sort()", contains("T-2", "T-3"));
    withdraw(producer, "{}").then().statusCode(400);
    withdraw(producer, "{\"since\":\"yesterday\"}").then().statusCode(400);
    withdraw("weather-service", "{\"since\":\"" + AT + "\"}").then().statusCode(404);
    KpiApi.as(null, "manager").get("/api/resyncs").then().statusCode(403);
    withdraw(producer, "{\"since\":\"2026-03-03T00:00:00Z\"}")
        .then()
        .statusCode(200)
        .body("withdrawn", equalTo(1))
        .body("more", equalTo(false));
    KpiApi.values("tickets_created", "").body("rows[0].n", equalTo(2));
    withdraw(producer, "{\"since\":\"2026-03-03T00:00:00Z\"}").then().body("withdrawn", equalTo(0));
    // a later one that has told all of it
    KpiApi.tell(restated(UUID.fromString("0198f000-0000-7000-8000-000000000002"), kept, 0, 1));
  }

  private static Map<String, Object> earlier(Map<String, Object> event) {
    Map<String, Object> earlier = new LinkedHashMap<>(event);
    earlier.put("time", "2026-03-02T10:00:00Z");
    return earlier;
  }

  private static Response withdraw(String producer, String body) {
    return KpiApi.as(null, "admin")
        .contentType("application/json")
        .body(body)
        .post("/api/resyncs/" + producer + "/withdrawal");
  }

  /** Tells that a resync has ended, and returns whose it was. */
  private static String ended(UUID resync, int tickets) {
    Map<String, Object> event =
        Told.envelope(
            "resync.ended.v1",
            resync.toString(),
            1,
            Map.of(
                "resync",
                Map.of(
                    "id",
                    resync.toString(),
                    "startedAt",
                    "2026-03-05T08:00:00Z",
                    "restored",
                    true,
                    "told",
                    Map.of("ticket", tickets, "seat", 7))));
    KpiApi.tell(event);
    return ((String) event.get("source")).substring(1);
  }

  private static Map<String, Object> restated(
      UUID resync, Map<String, Object> state, long gap, int steps) {
    List<Map<String, Object>> history = new ArrayList<>();
    String[] types = {"ticket.opened.v1", "ticket.paused.v1"};
    for (int i = 1; i <= steps; i++) {
      history.add(
          Told.map(
              "version",
              gap + i,
              "type",
              types[i - 1],
              "at",
              "2026-03-02T09:00:00Z",
              "state",
              state.get("state"),
              "team",
              null,
              "agent",
              null));
    }
    return Told.envelope(
        "ticket.restated.v1",
        (String) state.get("id"),
        gap + steps,
        Told.map("ticket", state, "history", history, "resync", resync.toString()));
  }
}
