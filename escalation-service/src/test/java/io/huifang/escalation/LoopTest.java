package io.huifang.escalation;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.followUp;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class LoopTest {
  private static final String CLOSING =
      """
      {"rootCause":"PROCESS","touchpoint":"RESPONSE_SPEED","party":"back office",
       "answerToCustomer":"We have refunded you"}
      """;

  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void morning() {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
    EscalationApi.person("boss", "MANAGER", "");
  }

  private String open(UUID ticket) {
    event(answer(ticket, 1, "still waiting", ""));
    return caseAbout(ticket);
  }

  @Test
  void aLowScoreGetsAnOwnerAndAPromiseInTheBusinessCalendar() {
    String id = open(UUID.randomUUID());
    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("escalation.cause", equalTo("LOW_SCORE"))
        .body("escalation.owner", equalTo("spec-1"))
        .body("promises[0].firstDueAt", equalTo("2026-03-05T01:00:00Z"));
    clock.set(java.time.Instant.parse("2026-03-06T07:00:00Z")); // Friday afternoon
    String weekend = open(UUID.randomUUID());
    specialist()
        .get("/api/cases/" + weekend)
        .then()
        .body("promises[0].firstDueAt", equalTo("2026-03-09T07:00:00Z"));
  }

  @Test
  void oneOpenCaseHoweverManyCausesAndDeliveries() {
    UUID ticket = UUID.randomUUID();
    String low = answer(ticket, 1, "bad", "");
    event(low).body("results[0].outcome", equalTo("accepted"));
    event(low).body("results[0].outcome", equalTo("duplicate"));
    event(answer(ticket, 2, "I call my lawyer", "\"lawyer\""));
    specialist().get("/api/cases?ticket=" + ticket).then().body("items", hasSize(1));
    event(answer(UUID.randomUUID(), 5, "great", ""))
        .body("results[0].outcome", equalTo("accepted"));
    UUID fine = UUID.randomUUID();
    event(answer(fine, 4, "fine", ""));
    assertThat(caseAbout(fine)).isNull();
    UUID severe = UUID.randomUUID();
    event(answer(severe, 4, "我要投诉", "\"投诉\""));
    specialist()
        .get("/api/cases/" + caseAbout(severe))
        .then()
        .body("escalation.cause", equalTo("SEVERE_WORDS"));
  }

  @Test
  void remindsThenMovesUpByItselfThenBreaksAtTheLastLevel() throws Exception {
    String id = open(UUID.randomUUID());
    String before = specialist().get("/api/cases/" + id + "/events").asString();
    due.drain();
    assertThat(specialist().get("/api/cases/" + id + "/events").asString()).isEqualTo(before);
    clock.advance(Duration.ofHours(12));
    due.drain();
    clock.advance(Duration.ofMinutes(7 * 60 + 12));
    due.drain();
    due.drain();
    String number = specialist().get("/api/cases/" + id).path("escalation.number");
    assertThat(reminders("50 %", number)).isOne();
    assertThat(reminders("80 %", number)).isOne();
    clock.advance(Duration.ofHours(5));
    due.drain();
    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("escalation.level", equalTo(2))
        .body("escalation.owner", equalTo("lead-n"))
        .body("promises[0].state", equalTo("OPEN"))
        .body("promises[0].firstDueAt", equalTo("2026-03-05T01:00:00Z"));
    clock.advance(Duration.ofHours(8));
    due.drain();
    clock.advance(Duration.ofHours(8));
    due.drain();
    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("escalation.level", equalTo(3))
        .body("escalation.owner", equalTo("boss"))
        .body("promises[0].state", equalTo("BROKEN"));
    long told = mailsAbout(number);
    clock.advance(Duration.ofHours(8));
    due.drain();
    assertThat(mailsAbout(number)).as("the last owner is not left in peace").isGreaterThan(told);
  }

  private long mailsAbout(String number) throws Exception {
    long count = 0;
    for (var mail : ServiceEnvironment.mail().getReceivedMessages()) {
      if (mail.getSubject() != null && mail.getSubject().endsWith(": " + number)) {
        count++;
      }
    }
    return count;
  }

  private long reminders(String kind, String number) throws Exception {
    long count = 0;
    for (var mail : ServiceEnvironment.mail().getReceivedMessages()) {
      if (mail.getSubject() != null && mail.getSubject().contains("(" + kind + "): " + number)) {
        count++;
      }
    }
    return count;
  }

  @Test
  void aCallInTimeKeepsThePromiseAndClosingNeedsTheWhy() {
    String id = open(UUID.randomUUID());
    change(id, "closure", CLOSING).then().statusCode(409);
    change(id, "attempts", "{\"outcome\":\"NO_ANSWER\"}").then().statusCode(200);
    clock.advance(Duration.ofHours(2));
    change(id, "attempts", "{\"outcome\":\"REACHED\",\"note\":\"is happy now\"}");
    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("promises[0].state", equalTo("KEPT"))
        .body("attempts", hasSize(2));
    change(id, "closure", "{\"rootCause\":\"PROCESS\"}").then().statusCode(400);
    change(id, "closure", CLOSING).then().statusCode(200).body("state", equalTo("CLOSED"));
    clock.advance(Duration.ofDays(3));
    due.drain();
    specialist().get("/api/cases/" + id).then().body("escalation.level", equalTo(1));
    change(id, "attempts", "{\"outcome\":\"BUSY\"}").then().statusCode(409);
  }

  @Test
  void aMovedPromiseIsJudgedByItsFirstTime() {
    String id = open(UUID.randomUUID());
    change(
            id,
            "attempts",
            "{\"outcome\":\"ASKED_FOR_LATER\",\"callAgainAt\":\"2026-03-06T02:00:00Z\"}")
        .then()
        .statusCode(200);
    change(id, "promise", "{\"dueAt\":\"2020-01-01T00:00:00Z\",\"reason\":\"x\"}")
        .then()
        .statusCode(400);
    clock.advance(Duration.ofHours(30));
    due.drain();
    change(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("promises[0].state", equalTo("KEPT_LATE"))
        .body("escalation.level", equalTo(1));
  }

  @Test
  void theFollowUpDecidesAndASecondLowScoreReopensOneLevelUp() {
    String id = open(UUID.randomUUID());
    change(id, "attempts", "{\"outcome\":\"REACHED\"}");
    change(id, "closure", CLOSING).then().statusCode(200);
    event(followUp(UUID.fromString(id), 1));
    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("escalation.state", equalTo("OPEN"))
        .body("escalation.level", equalTo(2))
        .body("escalation.recovered", equalTo(false))
        .body("promises", hasSize(2));
    change(id, "attempts", "{\"outcome\":\"REACHED\"}");
    change(id, "closure", CLOSING).then().statusCode(200);
    event(followUp(UUID.fromString(id), 5));
    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("escalation.state", equalTo("CLOSED"))
        .body("escalation.recovered", equalTo(true));
  }

  @Test
  void aLowFollowUpBesideANewerCaseIsTakenAndReopensNothing() {
    UUID ticket = UUID.randomUUID();
    String first = open(ticket);
    change(first, "attempts", "{\"outcome\":\"REACHED\"}");
    change(first, "closure", CLOSING).then().statusCode(200);
    String second = open(ticket);
    event(followUp(UUID.fromString(first), 1)).body("results[0].outcome", equalTo("accepted"));
    specialist()
        .get("/api/cases/" + first)
        .then()
        .body("escalation.state", equalTo("CLOSED"))
        .body("escalation.recovered", equalTo(false));
    specialist().get("/api/cases/" + second).then().body("escalation.state", equalTo("OPEN"));
  }

  @Test
  void anOwnerSeesTheCaseWhateverTheTeam() {
    EscalationApi.person("lead-s", "LEAD", "south");
    String id = open(UUID.randomUUID());
    as("lead-s", "south", "lead").get("/api/cases/" + id).then().statusCode(404);
    change(id, "owner", "{\"owner\":\"lead-s\"}").then().statusCode(200);
    as("lead-s", "south", "lead").get("/api/cases/" + id).then().statusCode(200);
    as("lead-s", "south", "lead")
        .get("/api/cases?owner=lead-s")
        .then()
        .body("items.id", org.hamcrest.Matchers.hasItem(id));
  }

  @Test
  void rolesAndTeams() {
    String id = open(UUID.randomUUID());
    as("li", "north", "agent").get("/api/cases").then().statusCode(403);
    as("lead-s", "south", "lead").get("/api/cases/" + id).then().statusCode(404);
    as("lead-n", "north", "lead").get("/api/cases/" + id).then().statusCode(200);
    io.restassured.RestAssured.get("/api/cases").then().statusCode(401);
    specialist()
        .header("If-Match", "\"999\"")
        .body("{\"outcome\":\"BUSY\"}")
        .post("/api/cases/" + id + "/attempts")
        .then()
        .statusCode(412);
    change(id, "attempts", "{\"outcome\":\"SLEPT\"}").then().statusCode(400);
    change(id, "owner", "{\"owner\":\"nobody-at-all\"}").then().statusCode(400);
  }

  @Test
  void theBoardShowsWhatIsDue() {
    UUID ticket = UUID.randomUUID();
    String id = open(ticket);
    specialist()
        .accept("text/html")
        .get("/board?view=open")
        .then()
        .statusCode(200)
        .body(containsString("Low score"));
    specialist()
        .accept("text/html")
        .get("/board/cases/" + id)
        .then()
        .statusCode(200)
        .body(containsString("still waiting"));
    specialist()
        .contentType("application/x-www-form-urlencoded")
        .redirects()
        .follow(false)
        .formParam("version", "999")
        .formParam("outcome", "REACHED")
        .post("/board/cases/" + id + "/attempt")
        .then()
        .statusCode(412)
        .body(containsString("Somebody was quicker"));
    specialist()
        .accept("text/html")
        .get("/board/cases/" + id + "?problem=Pay+here")
        .then()
        .body(not(containsString("Pay here")));
  }
}
