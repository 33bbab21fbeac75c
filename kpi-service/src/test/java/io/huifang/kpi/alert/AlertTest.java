package io.huifang.kpi.alert;

import static io.huifang.kpi.alert.WatchApi.add;
import static io.huifang.kpi.alert.WatchApi.day;
import static io.huifang.kpi.alert.WatchApi.tickets;
import static io.huifang.kpi.alert.WatchApi.usual;
import static io.huifang.kpi.alert.WatchApi.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.kpi.watch.Watches;
import io.huifang.platform.due.operation.DueAuditor;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course that leaves what is chance is told once, with its numbers, and is over by itself. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AlertTest {
  private static final LocalDate BAD = LocalDate.parse("2026-02-19");
  @Inject DataSource database;
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DueAuditor auditor;
  @Inject Watches watches;
  @Inject Lookout lookout;

  @BeforeEach
  void nothing() throws Exception {
    WatchApi.forget(database);
    morningAfter(BAD);
  }

  /** Ten o'clock at the site. */
  private void morningAfter(LocalDate day) {
    clock.set(Instant.parse(day.plusDays(1) + "T02:00:00Z"));
  }

  private static ValidatableResponse alerts(String role, String team) {
    return writing(role, team).get("/api/alerts").then().statusCode(200);
  }

  private static void badDay() {
    usual(BAD.minusDays(19), BAD.minusDays(1));
    day(BAD, 40);
  }

  private List<String> told() throws Exception {
    return KpiApi.dump(
        database,
        "(select event::jsonb ->> 'type' || ' ' || (event::jsonb ->> 'aggregateversion') as t"
            + " from outbox_event where event::jsonb ->> 'type' like 'alert.%' order by seq)");
  }

  private int before(List<String> told) {
    return told.size();
  }

  @Test
  void aBadDayIsToldOnceWithItsNumbers() throws Exception {
    badDay();
    int before = before(told());
    String watch = add(tickets()).then().statusCode(201).extract().path("id");
    due.drain();
    alerts("manager", null)
        .body("$", hasSize(1))
        .body("[0].watchId", equalTo(watch))
        .body("[0].points", hasSize(1))
        .body("[0].points[0].start", equalTo("2026-02-18T16:00:00Z"))
        .body("[0].points[0].value", equalTo(40f))
        .body("[0].points[0].n", equalTo(40))
        .body("[0].points[0].signals", contains("BEYOND"))
        .body("[0].said", containsString("Tickets of a day. Tickets created was 40 on Thu 19 Feb"))
        .body("[0].said", containsString("/early-warning/alerts/"))
        .body("[0].endedAt", nullValue())
        .body("[0].escalation", nullValue());
    clock.advance(Duration.ofHours(1));
    due.drain();
    alerts("manager", null).body("$", hasSize(1)).body("[0].points", hasSize(1));
    assertThat(told()).hasSize(before + 1);
  }

  @Test
  void aQuietCourseRaisesNothing() throws Exception {
    usual(BAD.minusDays(19), BAD);
    add(tickets("rules", List.of("BEYOND", "TWO_OF_THREE", "RUN"))).then().statusCode(201);
    due.drain();
    alerts("manager", null).body("$", empty());
  }

  @Test
  void aQuietSundayIsNoAlarm() {
    LocalDate sunday = LocalDate.parse("2026-02-22");
    for (LocalDate day = sunday.minusDays(55); !day.isAfter(sunday); day = day.plusDays(1)) {
      day(day, day.getDayOfWeek().getValue() > 5 ? 1 : 12 + day.getDayOfMonth() % 3);
    }
    morningAfter(sunday);
    add(tickets()).then().statusCode(201);
    due.drain();
    alerts("manager", null).body("$", empty());
    day(sunday.plusDays(1), 1);
    morningAfter(sunday.plusDays(1));
    due.drain();
    alerts("manager", null).body("points[0].value", contains(1f));
  }

  @Test
  void whatIsLongOverCallsNobody() {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (LocalDate day = BAD.minusDays(19); !day.isAfter(BAD); day = day.plusDays(1)) {
      for (int i = 0; i < 8; i++) {
        int score = day.equals(BAD) ? 1 : 5;
        answers.add(
            Told.event(
                "answer.received.v1",
                1,
                Told.answer(
                    "A-" + day + i,
                    day + "T08:00:00Z",
                    "scores",
                    List.of(Told.score("OVERALL", 5, score)))));
      }
    }
    KpiApi.tell(answers);
    morningAfter(BAD.plusDays(3));
    add(tickets("metric", "csat_top_box")).then().statusCode(201);
    due.drain();
    alerts("manager", null).body("$", empty());
    morningAfter(BAD);
    add(tickets("name", "In time", "metric", "csat_top_box")).then().statusCode(201);
    due.drain();
    alerts("manager", null).body("name", contains("In time"));
  }

  @Test
  void aSecondBadDayIsAddedAndAGoodOneEndsIt() throws Exception {
    badDay();
    add(tickets()).then().statusCode(201);
    due.drain();
    int before = before(told());
    day(BAD.plusDays(1), 35);
    morningAfter(BAD.plusDays(1));
    due.drain();
    alerts("manager", null)
        .body("$", hasSize(1))
        .body("[0].points.value", contains(40f, 35f))
        .body("[0].endedAt", nullValue());
    assertThat(told()).as("no case for each day").hasSize(before);
    day(BAD.plusDays(4), 6);
    morningAfter(BAD.plusDays(4));
    due.drain();
    alerts("manager", null).body("[0].endedAt", notNullValue());
    assertThat(told()).hasSize(before + 1);
    day(BAD.plusDays(5), 41);
    morningAfter(BAD.plusDays(5));
    due.drain();
    alerts("manager", null).body("$", hasSize(2)).body("[0].endedAt", nullValue());
  }

  @Test
  void whatComesLateIsSeenAsLongAsThePieceIsTheLatest() {
    usual(BAD.minusDays(19), BAD);
    add(tickets()).then().statusCode(201);
    due.drain();
    alerts("manager", null).body("$", empty());
    day(BAD, 40);
    clock.advance(Duration.ofMinutes(11));
    due.drain();
    alerts("manager", null).body("$", hasSize(1));
  }

  @Test
  void replicasThatLookAtOnceRaiseOneAlert() throws Exception {
    badDay();
    UUID watch = UUID.fromString(add(tickets()).then().extract().path("id"));
    int before = before(told());
    ExecutorService replicas = Executors.newFixedThreadPool(6);
    try {
      List<Future<?>> looks = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        looks.add(
            replicas.submit(
                () ->
                    QuarkusTransaction.requiringNew()
                        .run(() -> lookout.look(watches.locked(watch).orElseThrow()))));
      }
      for (Future<?> look : looks) {
        look.get();
      }
    } finally {
      replicas.shutdownNow();
    }
    alerts("manager", null).body("$", hasSize(1)).body("[0].points", hasSize(1));
    assertThat(told()).hasSize(before + 1);
    assertThatThrownBy(
            () ->
                run(
                    "insert into alert select (jsonb_populate_record(a, jsonb_build_object('id',"
                        + " gen_random_uuid()))).* from alert a"))
        .hasMessageContaining("alert_open");
    assertThatThrownBy(() -> run("insert into alert_point select * from alert_point"))
        .hasMessageContaining("alert_point_pkey");
  }

  @Test
  void aMutedWatchRaisesNothingUntilItIsOver() {
    badDay();
    String watch = add(tickets()).then().extract().path("id");
    mute(watch, "\"1\"", "2026-02-20T08:00:00Z").statusCode(200);
    due.drain();
    alerts("manager", null).body("$", empty());
    clock.set(Instant.parse("2026-02-20T08:00:00Z"));
    due.drain();
    alerts("manager", null).body("$", hasSize(1));
    mute(watch, "\"1\"", "2026-02-21T08:00:00Z").statusCode(412);
    mute(watch, "\"2\"", "2026-02-19T08:00:00Z").statusCode(400);
    mute(watch, "\"2\"", "2027-02-19T08:00:00Z").statusCode(400);
  }

  private static ValidatableResponse mute(String watch, String version, String until) {
    return writing("manager", null)
        .header("If-Match", version)
        .body(Map.of("until", until))
        .post("/api/watches/" + watch + "/mute")
        .then();
  }

  @Test
  void theCaseStandsBesideTheAlertInWhateverOrderItIsTold() {
    badDay();
    String watch = add(tickets()).then().extract().path("id");
    due.drain();
    KpiApi.tell(ofCase("case.closed.v1", 7, "CLOSED", watch));
    KpiApi.tell(ofCase("case.opened.v1", 1, "OPEN", watch));
    KpiApi.tell(ofCase("case.opened.v1", 1, "OPEN", UUID.randomUUID().toString()));
    alerts("manager", null)
        .body("[0].escalation.number", equalTo("C-000007"))
        .body("[0].escalation.state", equalTo("CLOSED"))
        .body("[0].escalation.link", containsString("/board/cases/C-000007"));
  }

  private static Map<String, Object> ofCase(
      String type, long version, String state, String correlation) {
    Map<String, Object> opened =
        Told.with(
            Told.openCase("C-000007", "T-1", "2026-02-20T02:00:01Z"),
            "cause",
            "EARLY_WARNING",
            "state",
            state,
            "ticketId",
            null);
    return Told.with(
        Told.event(type, version, opened),
        "time",
        "2026-02-20T02:00:01Z",
        "correlationid",
        correlation);
  }

  @Test
  void aLeadSeesTheOwnTeamAndTheFirstToAcknowledgeStays() {
    badDay();
    add(tickets()).then().statusCode(201);
    add(tickets("name", "North", "filter", Map.of("team", "north"))).then().statusCode(201);
    due.drain();
    alerts("manager", null).body("$", hasSize(2));
    alerts("lead", "south").body("$", empty());
    String id = alerts("lead", "north").body("name", contains("North")).extract().path("[0].id");
    writing("lead", "south").get("/api/alerts/" + id).then().statusCode(404);
    writing("lead", "north").post(acknowledge(id)).then().statusCode(403);
    writing("manager", null)
        .post(acknowledge(id))
        .then()
        .statusCode(200)
        .body("acknowledgedBy", equalTo("manager-1"));
    writing("admin", null)
        .post(acknowledge(id))
        .then()
        .statusCode(200)
        .body("acknowledgedBy", equalTo("manager-1"));
    writing("admin", null).post(acknowledge(UUID.randomUUID().toString())).then().statusCode(404);
  }

  private static String acknowledge(String id) {
    return "/api/alerts/" + id + "/acknowledgement";
  }

  @Test
  void aWatchThatIsTakenAwayEndsWhatItHasRaised() {
    badDay();
    String watch = add(tickets()).then().extract().path("id");
    due.drain();
    writing("manager", null).delete("/api/watches/" + watch).then().statusCode(428);
    writing("manager", null)
        .header("If-Match", "\"1\"")
        .delete("/api/watches/" + watch)
        .then()
        .statusCode(204);
    due.drain();
    alerts("manager", null).body("$", hasSize(1)).body("[0].endedAt", notNullValue());
    writing("manager", null).get("/api/watches").then().body("$", empty());
  }

  @Test
  void whatIsWatchedInsteadEndsWhatWasOutOfControl() {
    badDay();
    String watch = add(tickets()).then().extract().path("id");
    due.drain();
    writing("manager", null)
        .header("If-Match", "\"1\"")
        .body(tickets("filter", Map.of("team", "north")))
        .put("/api/watches/" + watch)
        .then()
        .statusCode(200);
    day(BAD.plusDays(1), 35);
    morningAfter(BAD.plusDays(1));
    due.drain();
    alerts("manager", null)
        .body("$", hasSize(2))
        .body("[0].filter.team", equalTo("north"))
        .body("[0].points.value", contains(35f))
        .body("[0].endedAt", nullValue())
        .body("[1].endedAt", notNullValue());
  }

  @Test
  void aHalfHourIsComparedWithTheSameOfOtherDays() throws Exception {
    // Monday to Friday, at eleven 5 or 6 tickets and at three in the night none
    for (LocalDate day = BAD.minusDays(40); day.isBefore(BAD); day = day.plusDays(1)) {
      halfHour(day, day.getDayOfWeek().getValue() > 5 ? 1 : 5 + day.getDayOfMonth() % 2);
    }
    halfHour(BAD, 30);
    clock.set(Instant.parse(BAD + "T03:31:00Z"));
    add(tickets("grain", "HALF_HOUR")).then().statusCode(201);
    due.drain();
    alerts("manager", null)
        .body("$", hasSize(1))
        .body("[0].points[0].start", equalTo("2026-02-19T03:00:00Z"))
        .body("[0].points[0].value", equalTo(30f))
        .body("[0].points[0].center.toDouble()", org.hamcrest.Matchers.closeTo(5.5, 0.6));
  }

  private static void halfHour(LocalDate day, int tickets) {
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < tickets; i++) {
      String at = day + "T03:%02d:30Z".formatted(i % 30);
      events.add(Told.event("ticket.opened.v1", 1, Told.ticket("H-" + day + "-" + i, "wang", at)));
    }
    KpiApi.tell(events);
  }

  @Test
  void aLostLookIsFound() throws Exception {
    badDay();
    add(tickets()).then().statusCode(201);
    run("delete from due_work where kind = 'watch'");
    clock.advance(Duration.ofMinutes(10));
    auditor.audit();
    due.drain();
    alerts("manager", null).body("$", hasSize(1));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    add(tickets("metric", "nonsense")).then().statusCode(400);
    add(tickets("metric", "tickets_open")).then().statusCode(400);
    add(tickets("variant", "gross")).then().statusCode(400);
    add(tickets("filter", Map.of("agent", "li"))).then().statusCode(400);
    add(tickets("filter", Map.of("team", "x\u0000y"))).then().statusCode(400);
    add(tickets("filter", Map.of("team", "x".repeat(301)))).then().statusCode(400);
    add(tickets("name", "a\u0000b")).then().statusCode(400);
    add(tickets("name", "  ")).then().statusCode(400);
    add(tickets("rules", List.of())).then().statusCode(400);
    add(tickets("rules", List.of("LUCK"))).then().statusCode(400);
    add(tickets("grain", "WEEK")).then().statusCode(400);
    add(tickets("severity", "AWFUL")).then().statusCode(400);
    add(tickets()).then().statusCode(201);
    add(tickets()).then().statusCode(409);
    writing("lead", "north").body(tickets()).post("/api/watches").then().statusCode(403);
    writing("manager", null).get("/api/alerts?from=x").then().statusCode(400);
    writing("manager", null)
        .get("/api/alerts?from=2026-02-02T00:00:00Z&to=2026-02-01T00:00:00Z")
        .then()
        .statusCode(400);
  }

  private void run(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
