package io.huifang.kpi.alert;

import static io.huifang.kpi.alert.WatchApi.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of early warning, clicked through. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class WatchPageTest {
  private static final LocalDate BAD = LocalDate.parse("2026-02-19");
  @Inject DataSource database;
  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void nothing() throws Exception {
    WatchApi.forget(database);
    clock.set(Instant.parse("2026-02-20T02:00:00Z"));
  }

  private static RequestSpecification browser(String language) {
    return KpiApi.as(null, "manager")
        .accept("text/html")
        .header("Accept-Language", language)
        .redirects()
        .follow(false);
  }

  /** Sends a form and follows to the page that it leads to. */
  private static String sent(String path, Map<String, ?> fields) {
    Response answer =
        browser("en")
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParams(fields)
            .post(path);
    answer.then().statusCode(303);
    return browser("en").cookies(answer.cookies()).get(answer.header("Location")).asString();
  }

  private static ValidatableResponse watches() {
    return writing("manager", null).get("/api/watches").then().statusCode(200);
  }

  private static Map<String, Object> form(Object... pairs) {
    return Told.with(
        Told.map(
            "name",
            "Tickets",
            "metric",
            "tickets_created",
            "grain",
            "DAY",
            "rules",
            List.of("BEYOND", "RUN"),
            "severity",
            "CRITICAL"),
        pairs);
  }

  @Test
  void theUsualSixAreThereWithOneClickAndNotTwice() {
    assertThat(browser("en").get("/early-warning/watches").asString())
        .contains("Begin with the usual six");
    assertThat(sent("/early-warning/watches/usual", Map.of())).contains("6 watches were added");
    watches().body("$", hasSize(6)).body("findAll { it.severity != null }", hasSize(0));
    assertThat(sent("/early-warning/watches/usual", Map.of())).contains("0 watches were added");
  }

  @Test
  void oneIsAddedChangedSilencedAndTakenAway() {
    assertThat(sent("/early-warning/watches", form())).contains("Saved.").contains("Tickets");
    String id = watches().body("rules[0]", contains("BEYOND", "RUN")).extract().path("[0].id");
    String path = "/early-warning/watches/" + id;
    Map<String, Object> change =
        form("version", "1", "name", "Tickets <b>", "metric", "nps", "severity", "");
    assertThat(sent(path, change)).contains("Tickets &lt;b&gt;").doesNotContain("Tickets <b>");
    watches().body("[0].metric", equalTo("nps")).body("[0].severity", nullValue());
    assertThat(sent(path, change)).contains("Somebody else has changed it meanwhile");
    assertThat(sent(path + "/mute", Map.of("version", "2", "days", "7")))
        .contains("Nothing new is raised")
        .contains("Silent until");
    watches().body("[0].mutedUntil", equalTo("2026-02-27T02:00:00Z"));
    assertThat(sent(path + "/mute", Map.of("version", "3", "days", "0")))
        .contains("Alerts are raised again");
    assertThat(sent(path + "/mute", Map.of("version", "4", "days", "9")))
        .contains("role=\"alert\"");
    assertThat(sent(path + "/remove", Map.of("version", "4"))).contains("not watched any more");
    watches().body("$", hasSize(0));
  }

  @Test
  void nonsenseIsSaidOnThePage() {
    for (Map<String, Object> wrong :
        List.of(
            form("metric", "nonsense"),
            form("grain", "YEAR"),
            form("rules", List.of("LUCK")),
            form("severity", "AWFUL"),
            form("name", ""),
            form("team", "x".repeat(400)))) {
      assertThat(sent("/early-warning/watches", wrong)).contains("role=\"alert\"");
    }
    watches().body("$", hasSize(0));
  }

  @Test
  void anAlertIsSeenAndTakenUp() {
    WatchApi.usual(BAD.minusDays(19), BAD.minusDays(1));
    WatchApi.day(BAD, 40);
    sent("/early-warning/watches", form());
    due.drain();
    String id = writing("manager", null).get("/api/alerts").then().extract().path("[0].id");
    browser("en")
        .get("/early-warning")
        .then()
        .statusCode(200)
        .body(containsString("/early-warning/alerts/" + id))
        .body(containsString("I see to it"));
    browser("en").get("/dashboard").then().body(containsString("Out of control: Tickets"));
    browser("zh-CN")
        .get("/early-warning/alerts/" + id)
        .then()
        .statusCode(200)
        .body(containsString("失控"))
        .body(containsString("<polygon class=\"band\""));
    assertThat(sent("/early-warning/alerts/" + id + "/acknowledge", Map.of()))
        .contains("You see to it");
    browser("en").get("/early-warning/alerts").then().body(not(containsString("I see to it")));
    browser("en").get("/early-warning/alerts/" + UUID.randomUUID()).then().statusCode(404);
    KpiApi.as("north", "lead")
        .accept("text/html")
        .get("/early-warning/alerts/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void promisesThatEndSoonAreHeldAgainstThePace() {
    List<Map<String, Object>> events = new java.util.ArrayList<>();
    for (int i = 0; i < 6; i++) {
      events.add(open("S-" + i, "2026-02-20T0%d:30:00Z".formatted(i < 5 ? 3 : 8)));
    }
    events.add(open("LATE", "2026-02-19T12:00:00Z"));
    for (int week = 1; week <= 4; week++) {
      for (int i = 0; i < 2; i++) {
        String day = LocalDate.parse("2026-02-20").minusWeeks(week).toString();
        events.add(
            Told.event(
                "ticket.resolved.v1",
                2,
                Told.resolved(
                    Told.ticket("R-" + week + i, "wang", day + "T01:00:00Z"),
                    day + "T01:30:00Z",
                    day + "T03:00:00Z")));
      }
    }
    KpiApi.tell(events);
    writing("manager", null)
        .get("/api/backlog-risk")
        .then()
        .statusCode(200)
        .body("all.due", equalTo(5))
        .body("all.late", equalTo(1))
        .body("all.usual", equalTo(2f))
        .body("all.fewest", equalTo(2))
        .body("all.atRisk", equalTo(3))
        .body("teams[0].team", equalTo("north"))
        .body("teams[0].atRisk", equalTo(3));
    writing("manager", null).get("/api/backlog-risk?hours=12").then().body("all.due", equalTo(6));
    writing("manager", null).get("/api/backlog-risk?team=south").then().body("all.due", equalTo(0));
    writing("manager", null).get("/api/backlog-risk?hours=0").then().statusCode(400);
    writing("manager", null).get("/api/backlog-risk?hours=x").then().statusCode(400);
    writing("lead", "north").get("/api/backlog-risk?team=south").then().statusCode(403);
    browser("en")
        .get("/early-warning")
        .then()
        .body(containsString("at least 3 of them will be broken"))
        .body(notNullValue());
  }

  private static Map<String, Object> open(String name, String due) {
    return Told.event(
        "ticket.opened.v1",
        1,
        Told.with(
            Told.ticket(name, "wang", "2026-02-19T01:00:00Z"),
            "sla",
            List.of(
                Told.sla("RESOLUTION", "RUNNING", due),
                Told.sla("HANDLING", "RUNNING", "2026-03-30T00:00:00Z"),
                Told.sla("FIRST_RESPONSE", "RUNNING", "2026-02-19T01:00:01Z"))));
  }
}
