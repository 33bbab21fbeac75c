package io.huifang.kpi.query;

import static io.huifang.kpi.KpiApi.WEEK;
import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.manager;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.KpiApi.values;
import static io.huifang.kpi.Told.dims;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.sla;
import static io.huifang.kpi.Told.ticket;
import static io.huifang.kpi.Told.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.Contracts;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class QueryTest {
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  @Test
  void anOpenTargetBecomesMissedAsTimePasses() {
    tell(
        event(
            "ticket.opened.v1",
            1,
            with(
                ticket("T-1", "wang", "2026-03-04T00:00:00Z"),
                "sla",
                List.of(
                    sla("FIRST_RESPONSE", "MET", "2026-03-04T00:05:00Z"),
                    sla("HANDLING", "RUNNING", "2026-03-04T02:00:00Z"),
                    sla("RESOLUTION", "PAUSED", "2026-03-04T00:30:00Z")))));
    values("sla_attainment", "").body("rows[0].n", equalTo(1)).body("rows[0].value", equalTo(1f));
    clock.advance(Duration.ofHours(1));
    values("sla_attainment", "").body("rows[0].n", equalTo(1)); // due at this very moment
    clock.advance(Duration.ofSeconds(1));
    values("sla_attainment", "")
        .body("rows[0].n", equalTo(2))
        .body("rows[0].value", equalTo(0.5f))
        .body("rows[0].breakdown", equalTo(Map.of("MET", 1, "OVERDUE", 1)));
    values("sla_attainment", "&target=HANDLING").body("rows[0].value", equalTo(0f));
    values("sla_attainment", "&by=target").body("rows", hasSize(2));
  }

  @Test
  void firstContactResolutionIsProvisionalUntilItsWindowHasPassed() {
    tell(
        event(
            "ticket.resolved.v1",
            2,
            Told.resolved(
                ticket("T-1", "wang", "2026-03-03T08:00:00Z"),
                "2026-03-03T08:01:00Z",
                "2026-03-03T09:00:00Z")));
    values("fcr_operational", "")
        .body("rows[0].n", equalTo(0))
        .body("rows[0].value", nullValue())
        .body("rows[0].provisional", equalTo(1))
        .body("rows[0].provisionalValue", equalTo(1f));
    clock.set(Instant.parse("2026-03-10T09:00:00.000001Z"));
    values("fcr_operational", "")
        .body("rows[0].n", equalTo(1))
        .body("rows[0].provisional", equalTo(0));
    values("fcr_operational", "&window=14").body("rows[0].provisional", equalTo(1));
  }

  @Test
  void halfHoursFollowTheClockOfTheZone() {
    // In Berlin 02:15 happens twice on 25 October: first in summer time, then in winter time.
    tell(
        event("ticket.opened.v1", 1, ticket("T-1", "a", "2026-10-25T00:15:00Z")),
        event("ticket.opened.v1", 1, ticket("T-2", "b", "2026-10-25T01:15:00Z")),
        event("ticket.opened.v1", 1, ticket("T-3", "c", "2026-10-25T01:20:00Z")));
    JsonPath day =
        manager()
            .get(
                "/api/metrics/tickets_created/values?zone=Europe/Berlin&from=2026-10-25&to=2026-10-26&interval=half_hour")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(day.getList("rows")).hasSize(50);
    assertThat(day.<Map<String, Object>>getList("rows.findAll { it.n > 0 }"))
        .extracting("start", "n")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2026-10-25T00:00:00Z", 1),
            org.assertj.core.groups.Tuple.tuple("2026-10-25T01:00:00Z", 2));
  }

  @Test
  void groupsFiltersAndComparison() {
    tell(
        event("ticket.opened.v1", 1, ticket("T-1", "a", "2026-03-02T00:15:00Z")),
        event("ticket.opened.v1", 1, ticket("T-2", "b", "2026-03-03T00:15:00Z")),
        event(
            "ticket.opened.v1",
            1,
            with(ticket("T-3", "c", "2026-03-03T00:15:00Z"), "dims", dims("CHAT", "south", "ma"))),
        event(
            "ticket.opened.v1",
            1,
            with(ticket("T-4", "d", "2026-03-03T00:15:00Z"), "dims", Map.of())),
        event("ticket.opened.v1", 1, ticket("T-0", "e", "2026-02-25T00:15:00Z")));
    values("tickets_created", "&by=channel,team")
        .body(
            "rows.collect { it.group.channel + '/' + it.group.team + '/' + it.n }",
            equalTo(List.of("(none)/(none)/1", "CHAT/south/1", "PHONE/north/2")));
    values("tickets_created", "&channel=CHAT&channel=(none)").body("rows[0].n", equalTo(2));
    values("tickets_created", "&compare=previous")
        .body("rows[0].previous.n", equalTo(1))
        .body("rows[0].previous.change", equalTo(3f))
        .body("rows[0].previous.start", equalTo("2026-02-22T00:00:00Z"));
    values("tickets_created", "&interval=day&compare=previous")
        .body("rows", hasSize(7))
        .body("rows[3].previous.n", equalTo(1))
        .body("rows[3].n", equalTo(0));
    manager()
        .get("/api/metrics/values" + WEEK + "&ids=tickets_created,nps")
        .then()
        .statusCode(200)
        .body("metric", equalTo(List.of("tickets_created", "nps")))
        .body("[0].rows[0].n", equalTo(4))
        .body("[1].rows[0].value", nullValue());
  }

  @Test
  void pagesHoldEveryRowOnce() {
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      events.add(
          event("ticket.opened.v1", 1, ticket("T-" + i, "c", "2026-03-02T00:0" + i % 3 + ":00Z")));
    }
    tell(events);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page =
          manager()
              .get("/api/metrics/tickets_created/rows" + WEEK + "&limit=10" + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.ticketNumber"));
      cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    } while (cursor != null);
    assertThat(seen).hasSize(53).doesNotHaveDuplicates();
  }

  @Test
  void csvForSpreadsheets() {
    tell(
        event(
            "ticket.opened.v1",
            1,
            with(
                ticket("T-1", "a", "2026-03-02T00:15:00Z"),
                "dims",
                dims("=cmd()", "north", "li"))));
    String values =
        as(null, "manager")
            .accept("text/csv")
            .get("/api/metrics/tickets_created/values" + WEEK + "&by=channel")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    assertThat(values.lines().toList()).hasSize(2);
    assertThat(values)
        .startsWith("metric,version,variant,start,end,channel,n,value,")
        .contains(
            "tickets_created,1,default,2026-03-01T00:00:00Z,2026-03-08T00:00:00Z,'=cmd(),1,1.0,");
    as(null, "manager")
        .accept("text/csv")
        .get("/api/metrics/tickets_created/rows" + WEEK)
        .then()
        .statusCode(200)
        .body(containsString("T-1"))
        .body(containsString("'=cmd()"));
  }

  @Test
  void everyRoleSeesWhatItMay() {
    tell(
        event("ticket.opened.v1", 1, ticket("T-1", "a", "2026-03-02T00:15:00Z")),
        event(
            "ticket.opened.v1",
            1,
            with(ticket("T-2", "c", "2026-03-03T00:15:00Z"), "dims", dims("CHAT", "south", "ma"))));
    String values = "/api/metrics/tickets_created/values" + WEEK;
    given().get(values).then().statusCode(401).contentType("application/problem+json");
    given().auth().oauth2(TestTokens.expired("m", "manager")).get(values).then().statusCode(401);
    for (String path :
        List.of(
            values,
            "/api/metrics/tickets_created/rows" + WEEK,
            "/api/metrics/values" + WEEK + "&ids=nps",
            "/dashboard",
            "/dashboard/rows?metric=nps")) {
      as("north", "agent").get(path).then().statusCode(403);
      as("north", "specialist").get(path).then().statusCode(403);
    }
    as("north", "agent").get("/api/metrics").then().statusCode(200);
    as("north", "lead").get(values).then().statusCode(200).body("rows[0].n", equalTo(1));
    as("north", "lead").get(values + "&team=north").then().statusCode(200);
    as("north", "lead").get(values + "&team=south").then().statusCode(403);
    as("north", "lead")
        .get("/api/metrics/tickets_created/rows" + WEEK)
        .then()
        .body("items.ticketNumber", equalTo(List.of("T-1")));
    as(null, "lead").get(values).then().statusCode(403);
    manager().get(values).then().body("rows[0].n", equalTo(2));
    for (String role : List.of("agent", "lead", "manager", "service")) {
      as("north", role).post("/api/facts/recompute").then().statusCode(403);
    }
    manager()
        .contentType("application/cloudevents-batch+json")
        .body("[]")
        .post("/events")
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zone=UTC",
        "from=2026-03-01",
        "to=2026-03-01",
        "from=&to=2026-03-01",
        "from=2026-03-02&to=2026-03-01",
        "from=2026-03-01&to=2026-03-01",
        "from=yesterday&to=2026-03-01",
        "from=2026-02-30&to=2026-03-05",
        "from=2026-13-01&to=2026-03-05",
        "from=0000-01-01&to=2026-03-05",
        "from=2026-01-01&to=9999-12-31",
        "from=+999999999-01-01T00:00:00Z&to=2026-03-05",
        "from=1&to=2",
        "W&interval=fortnight",
        "W&interval=",
        "W&zone=Mars/Olympus",
        "W&zone=",
        "W&by=mood",
        "W&by=channel,team,agent",
        "W&by=channel,channel",
        "W&by=",
        "W&by=touchpoint",
        "W&compare=next",
        "W&colour=red",
        "W&team=",
        "W&variant=fast",
        "W&window=7",
        "W&scale=5",
        "W&touchpoint=OVERALL",
        "W&target=HANDLING",
        "W&interval=day&interval=hour",
        "from=2000-01-01&to=2026-01-01&interval=half_hour",
        "W&team=%00",
        "W&limit=5",
        "W&cursor=x"
      })
  void nonsenseIsRefused(String query) {
    String path = query.replace("W", "from=2026-03-01&to=2026-03-08");
    manager()
        .urlEncodingEnabled(false)
        .get("/api/metrics/tickets_created/values?" + path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].message.length() > 3", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource({
    "csat_mean/values, scale=4",
    "csat_mean/values, scale=five",
    "fcr_operational/values, window=2",
    "handling_time/values, variant=NET",
    "nps/rows, limit=0",
    "nps/rows, limit=100000",
    "nps/rows, limit=x",
    "nps/rows, cursor=%21%21",
    "nps/rows, cursor=YWJj",
    "nps/rows, cursor=YXxifGM",
    "nps/rows, status=maybe",
    "nps/rows, interval=day",
    "nps/rows, by=team",
    "values, ids=",
    "values, x=1",
    "values, ids=nps%2Cnothing",
    "values, ids=nps&interval=day"
  })
  void nonsenseIsRefusedElsewhere(String path, String query) {
    manager()
        .get("/api/metrics/" + path + WEEK + "&" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void unknownThingsAreNotFound() {
    manager()
        .get("/api/metrics/mood")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    manager().get("/api/metrics/mood/values" + WEEK).then().statusCode(404);
    manager().get("/api/metrics/mood/rows" + WEEK).then().statusCode(404);
    manager().post("/api/metrics").then().statusCode(405);
    manager().accept("image/png").get("/api/metrics/nps/values" + WEEK).then().statusCode(406);
  }

  @Test
  void theCommittedOpenApiIsWhatRuns() {
    Contracts.assertOpenApiIsCurrent("kpi-service");
  }
}
