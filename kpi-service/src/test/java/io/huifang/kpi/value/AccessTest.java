package io.huifang.kpi.value;

import static io.huifang.kpi.KpiApi.WEEK;
import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.manager;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.KpiApi.values;
import static io.huifang.kpi.Told.dims;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.ticket;
import static io.huifang.kpi.Told.with;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.kpi.KpiApi;
import io.huifang.testkit.Contracts;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask what, and what is refused. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AccessTest {
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
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
