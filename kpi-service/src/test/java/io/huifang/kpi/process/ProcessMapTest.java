package io.huifang.kpi.process;

import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.id;
import static io.huifang.kpi.Told.openCase;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A map of four tickets, counted on one's fingers. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ProcessMapTest {
  @Inject DataSource database;
  @Inject SettableClock clock;
  @Inject Traces traces;

  /**
   * A goes the standard path. B waits for us, is handed over and sent back, opened again. C is
   * answered twice and waits for the customer still. D is of another team and nobody has seen it.
   */
  @BeforeEach
  void world() throws Exception {
    KpiApi.forget(database);
    clock.set(Instant.parse("2026-03-20T00:00:00Z"));
    KpiApi.tell(
        Roads.of("A", "2026-03-02T08:00:00Z")
            .go(10, "assigned", "OPEN", "north", "li")
            .go(20, "first-responded", "OPEN")
            .go(60, "resolved", "RESOLVED")
            .go(600, "closed", "CLOSED")
            .events());
    KpiApi.tell(
        Roads.of("B", "2026-03-02T09:00:00Z")
            .go(30, "assigned", "OPEN", "north", "li")
            .go(40, "first-responded", "OPEN")
            .go(50, "paused", "PENDING_INTERNAL")
            .go(350, "resumed", "OPEN")
            .go(355, "transferred", "OPEN", "south", null)
            .go(360, "tagged", "OPEN")
            .go(365, "transferred", "OPEN", "north", "li")
            .go(400, "resolved", "RESOLVED")
            .go(1000, "reopened", "OPEN")
            .go(1010, "resolved", "RESOLVED")
            .events());
    KpiApi.tell(
        Roads.of("C", "2026-03-03T09:00:00Z")
            .go(20, "assigned", "OPEN", "north", "li")
            .go(30, "first-responded", "OPEN")
            .go(40, "replied", "OPEN")
            .go(50, "replied", "OPEN")
            .go(55, "paused", "PENDING_CUSTOMER")
            .events());
    KpiApi.tell(Roads.of("D", Instant.parse("2026-03-04T09:00:00Z"), "east").events());
  }

  static ValidatableResponse map(String more) {
    return KpiApi.manager().get("/api/process/map" + KpiApi.WEEK + more).then();
  }

  private static String path(String from, String to) {
    return "paths.find { it.from == '" + from + "' && it.to == '" + to + "' }.";
  }

  @Test
  void stepsAndPathsWithTheirTimes() {
    map("")
        .statusCode(200)
        .body("tickets", equalTo(4))
        .body("steps.find { it.activity == 'OPENED' }.starts", equalTo(4))
        .body("steps.find { it.activity == 'RESOLVED' }.count", equalTo(3))
        .body("steps.find { it.activity == 'RESOLVED' }.tickets", equalTo(2))
        .body("steps.find { it.activity == 'RESOLVED' }.share", equalTo(0.5f))
        .body(path("OPENED", "ASSIGNED") + "count", equalTo(3))
        .body(path("OPENED", "ASSIGNED") + "min", equalTo(600f))
        .body(path("OPENED", "ASSIGNED") + "median", equalTo(1200f))
        .body(path("OPENED", "ASSIGNED") + "mean", equalTo(1200f))
        .body(path("OPENED", "ASSIGNED") + "p90", equalTo(1680f))
        .body(path("OPENED", "ASSIGNED") + "max", equalTo(1800f))
        // a tag is no step
        .body(path("TRANSFERRED", "TRANSFERRED") + "median", equalTo(600f))
        .body(path("RESOLVED", "CLOSED") + "waiting", equalTo(0f))
        .body(path("RESOLVED", "REOPENED") + "waiting", equalTo(0f))
        .body(path("RESOLVED", "REOPENED") + "total", equalTo(36000f));
  }

  @Test
  void theBottleneckLoopsTransfersAndWhatStaysBehind() {
    JsonPath map = map("").statusCode(200).extract().jsonPath();
    double waiting = map.getDouble("paths.sum { it.waiting }");
    // all that passes while a ticket is open: A 60, B 400 + 10, C 55 minutes
    assertThat(waiting).isEqualTo((60 + 410 + 55) * 60.0);
    map("")
        .body("paths.max { it.waiting }.from", equalTo("WAITS_FOR_US"))
        .body(
            path("WAITS_FOR_US", "RESUMED") + "waitingShare.toDouble()", closeTo(300.0 / 525, 1e-6))
        .body("selfLoops", equalTo(Map.of("count", 2, "tickets", 2, "share", 0.5f)))
        .body("returns", equalTo(Map.of("count", 1, "tickets", 1, "share", 0.25f)))
        .body(path("REOPENED", "RESOLVED") + "returns", equalTo(1))
        .body("transfers", equalTo(Map.of("count", 2, "tickets", 1, "share", 0.25f)))
        .body("dropOff", equalTo(2))
        .body(
            "steps.findAll { it.dropOff > 0 }.activity", contains("OPENED", "WAITS_FOR_CUSTOMER"));
  }

  @Test
  void theWaysAndHowTheyFitTheStandardPath() {
    map("")
        .body("differentWays", equalTo(4))
        .body("ways", hasSize(4))
        .body("ways[0].activities", contains("OPENED"))
        .body("conformance.conforming", equalTo(1))
        .body("conformance.underWay", equalTo(1))
        .body("conformance.departed", equalTo(2))
        .body("conformance.share.toDouble()", closeTo(1.0 / 3, 1e-6))
        .body("conformance.departures.after", contains("FIRST_REPLY", "FIRST_REPLY"))
        .body("conformance.departures.expected", contains("RESOLVED", "RESOLVED"))
        .body("conformance.departures.found.toSet()", hasSize(2));
    map("&standard=OPENED,ASSIGNED")
        .body("conformance.departed", equalTo(3))
        .body("conformance.departures", hasSize(1))
        .body("conformance.departures[0].expected", nullValue());
    map("&standard=ASSIGNED").body("conformance.departures[0].after", nullValue());
  }

  @Test
  void aCaseIsAStepOfItsTicketAndDoesNotOpenItAgain() {
    KpiApi.tell(event("case.opened.v1", 1, openCase("K", "A", "2026-03-02T10:00:00Z")));
    map("")
        .body(path("RESOLVED", "ESCALATED") + "median", equalTo(3600f))
        .body(path("ESCALATED", "CLOSED") + "waiting", equalTo(0f))
        .body("dropOff", equalTo(2));
  }

  @Test
  void theTicketsBehindAPathTheSlowestFirst() {
    tickets("&after=OPENED&then=ASSIGNED&limit=2")
        .statusCode(200)
        .body("count", equalTo(3))
        .body("items.ticketNumber", contains("B", "C"))
        .body("items[0].seconds", equalTo(1800f))
        .body("items[0].at", equalTo("2026-03-02T09:00:00Z"));
    tickets("&after=OPENED")
        .body("items.ticketNumber", contains("D"))
        .body("items[0].seconds", nullValue());
    tickets("&after=CLOSED&then=OPENED").body("count", equalTo(0)).body("items", empty());
  }

  private static ValidatableResponse tickets(String more) {
    return KpiApi.manager().get("/api/process/tickets" + KpiApi.WEEK + more).then();
  }

  @Test
  void wasteByTeamWithTheShareFromSums() {
    // A: 10 of 60 in the queue. B: 30 + 300 inside + 10 in the queue of the other team, of 410
    waste("")
        .statusCode(200)
        .body("", hasSize(1))
        .body("[0].tickets", equalTo(2))
        .body("[0].openSeconds", equalTo(470 * 60f))
        .body("[0].waitingSeconds", equalTo(350 * 60f))
        .body("[0].waitingShare.toDouble()", closeTo(350.0 / 470, 1e-6))
        .body("[0].overproduction", equalTo(0f))
        .body("[0].rework", equalTo(1f)) // B: opened again, sent back
        .body("[0].motion", equalTo(1f)); // B: there and back
    waste("&by=team").body("group", contains("north")).body("[0].tickets", equalTo(2));
    waste("&team=south").body("[0].tickets", equalTo(0)).body("[0].waitingShare", nullValue());
    KpiApi.values("waste_waiting", "").body("rows[0].value", equalTo(350 * 30f));
    KpiApi.values("waste_waiting", "&variant=open").body("rows[0].sum", equalTo(470 * 60f));
  }

  private static ValidatableResponse waste(String more) {
    return KpiApi.manager().get("/api/process/waste" + KpiApi.WEEK + more).then();
  }

  /** The same customer with the same matter, two days later: rework of the ticket before. */
  @Test
  void aRepeatedContactIsRework() {
    KpiApi.tell(
        event(
            "ticket.opened.v1",
            1,
            Told.ticket("A again", "customer of A", "2026-03-04T10:00:00Z")));
    waste("").body("[0].rework", equalTo(1.5f));
    KpiApi.values("waste_rework", "&window=1").body("rows[0].value", equalTo(1f));
    clock.set(Instant.parse("2026-03-09T08:30:00Z"));
    waste("").body("[0].reworkTickets", equalTo(0)).body("[0].reworkProvisional", equalTo(2));
  }

  @Test
  void filtersAndRights() {
    map("&team=east").body("tickets", equalTo(1)).body("paths", empty());
    map("&category=billing").body("tickets", equalTo(4));
    map("&channel=EMAIL").body("tickets", equalTo(0)).body("conformance.share", nullValue());
    KpiApi.as("east", "lead")
        .accept("application/json")
        .get("/api/process/map" + KpiApi.WEEK)
        .then()
        .statusCode(200)
        .body("tickets", equalTo(1));
  }

  @Test
  void badInputIsRefusedClearly() {
    map("&standard=OPENED,SOMETHING").statusCode(400).body("errors[0].field", equalTo("standard"));
    map("&colour=red").statusCode(400);
    tickets("").statusCode(400).body("errors[0].field", equalTo("after"));
    tickets("&after=OPENED&then=NEVER").statusCode(400);
    tickets("&after=OPENED&limit=0").statusCode(400);
    waste("&by=team,agent").statusCode(400).body("errors[0].field", equalTo("by"));
    waste("&by=moon").statusCode(400);
  }

  @Test
  void moreTicketsThanCanBeDrawnAreRefusedClearly() {
    Traces one = ClientProxy.unwrap(traces);
    int most = one.most;
    try {
      one.most = 3;
      map("").statusCode(422).body("detail", containsString("more than 3 tickets"));
      map("&team=north").statusCode(200);
      one.most = 4;
      map("").statusCode(200);
    } finally {
      one.most = most;
    }
  }

  @Test
  void thePathsAsAFile() {
    String csv =
        KpiApi.manager()
            .accept("text/csv")
            .get("/api/process/map" + KpiApi.WEEK)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv.lines().findFirst().orElseThrow()).startsWith("from,to,count,tickets");
    assertThat(csv).contains("OPENED,ASSIGNED,3,3,");
  }

  @Test
  void thePageDrawsItInBothLanguages() {
    String period = "?period=custom&from=2026-03-01&to=2026-03-08&paths=100";
    String english = page("/process" + period, "en");
    assertThat(english)
        .contains("How tickets really run")
        .contains("Bottleneck: Waits internally to Resumed, 57 % of all waiting")
        .contains("class=\"edge hot\"")
        .contains("Waste: rework")
        .contains("reopenings, transfers back")
        .doesNotContain("<script>")
        .doesNotContain("style=");
    assertThat(page("/process" + period, "zh-CN")).contains("工单实际流转").contains("瓶颈：内部等待到恢复处理");
    assertThat(page("/process/tickets" + period + "&after=OPENED&then=ASSIGNED", "en"))
        .contains("/desk/tickets/" + id("B"));
    assertThat(page("/process/tickets" + period + "&after=OPENED", "zh-CN")).contains("最后一步：建单");
    assertThat(page("/process?period=custom&from=2020-01-01&to=2020-01-02", "en"))
        .contains("No ticket went this way");
  }

  private static String page(String path, String language) {
    return KpiApi.as(null, "manager")
        .accept("text/html")
        .header("Accept-Language", language)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void namesOfImportsDoNotBreakThePage() {
    Map<String, Object> odd =
        with(
            Told.ticket("X", "x", "2026-03-05T08:00:00Z"),
            "dims",
            with(Told.dims("A{0}<b>", "te\"am", "a"), "category", "100 %<i>"));
    KpiApi.tell(List.of(event("ticket.opened.v1", 1, odd)));
    String page = page("/process?period=custom&from=2026-03-01&to=2026-03-08", "en");
    assertThat(page).doesNotContain("A{0}<b>").contains("A{0}&lt;b&gt;").doesNotContain("%<i>");
  }
}
