package io.huifang.escalation.ladder;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.person;
import static io.huifang.escalation.EscalationApi.specialist;
import static io.huifang.escalation.oncall.OnCallStories.fresh;
import static io.huifang.escalation.oncall.OnCallStories.lead;
import static io.huifang.escalation.oncall.OnCallStories.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.escalation.MatrixWords;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Levels that mean whoever is on call, and nobody is. Wednesday, nine o'clock in Shanghai. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class HoldTest {
  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void morning() {
    clock.set(Instant.parse("2026-03-04T01:00:00Z"));
    person("holly", "SPECIALIST", "hold");
    person("leo", "LEAD", "hold");
    person("mia", "MANAGER", "");
  }

  /** Holly alone, on every day from this hour on until six in the evening. */
  private static String from(String hour) {
    String id = fresh("hold");
    put(
            id,
            """
            {"name":"Second line","zone":"Asia/Shanghai","layers":[{"name":"days",
             "start":"2026-03-02","unit":"DAYS","length":1,"changeOver":"00:00","people":["holly"],
             "hours":[%s]}]}
            """
                .formatted(everyDay(hour)))
        .then()
        .statusCode(200);
    return id;
  }

  private static String everyDay(String hour) {
    return "{\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\","
        + "\"SUNDAY\"],\"from\":\""
        + hour
        + "\",\"to\":\"18:00\"}";
  }

  private static String open(String category) {
    UUID ticket = UUID.randomUUID();
    event(
        answer(ticket, 1, "bad", "")
            .replace("billing", category)
            .replace("\"team\":\"north\"", "\"team\":\"hold\""));
    return caseAbout(ticket);
  }

  private void passes(Duration time) {
    clock.advance(time);
    due.drain();
  }

  private static ValidatableResponse seen(String id) {
    return specialist().get("/api/cases/" + id).then();
  }

  private static List<String> history(String id) {
    return specialist().get("/api/cases/" + id + "/events").path("type");
  }

  @Test
  void whoeverIsOnCallGetsTheCase() {
    MatrixWords.rule(
        "on-duty", "{\"who\":[\"on-call " + from("08:00") + "\"],\"withinMinutes\":600}");
    seen(open("on-duty"))
        .body("escalation.owner", equalTo("holly"))
        .body("escalation.heldUntil", nullValue());
  }

  @Test
  void untilSomebodyComesOnCallAManagerStandsIn() {
    MatrixWords.rule(
        "early",
        """
        {"who":["on-call %s"],"withinMinutes":600,"acknowledgeWithin":10,"holdMinutes":120},
        {"who":["lead-of"],"withinMinutes":60}"""
            .formatted(from("10:00")));
    String id = open("early");
    String standsIn =
        seen(id).body("escalation.heldUntil", notNullValue()).extract().path("escalation.owner");
    assertThat(standsIn).isNotEqualTo("holly");
    assertThat(history(id)).contains("CASE_HELD");
    passes(Duration.ofMinutes(59));
    seen(id).body("escalation.owner", equalTo(standsIn));
    passes(Duration.ofMinutes(1));
    seen(id)
        .body("escalation.owner", equalTo("holly"))
        .body("escalation.level", equalTo(1))
        .body("escalation.heldUntil", nullValue());
    passes(Duration.ofMinutes(10));
    seen(id).body("escalation.owner", equalTo("leo"));
  }

  @Test
  void noCaseWaitsLongerThanTheLevelLetsIt() {
    MatrixWords.rule(
        "too-early",
        """
        {"who":["on-call %s"],"withinMinutes":600,"holdMinutes":30},
        {"who":["lead-of"],"withinMinutes":60}"""
            .formatted(from("15:00")));
    String id = open("too-early");
    passes(Duration.ofMinutes(29));
    seen(id).body("escalation.level", equalTo(1));
    passes(Duration.ofMinutes(1));
    seen(id).body("escalation.owner", equalTo("leo")).body("escalation.level", equalTo(2));
  }

  @Test
  void atTheLastLevelWhoeverStandsInKeepsItWhenTheWaitingEnds() {
    MatrixWords.rule(
        "last-hold",
        "{\"who\":[\"on-call %s\"],\"withinMinutes\":600,\"holdMinutes\":30}"
            .formatted(from("15:00")));
    String id = open("last-hold");
    String standsIn = seen(id).extract().path("escalation.owner");
    passes(Duration.ofMinutes(30));
    seen(id).body("escalation.owner", equalTo(standsIn)).body("escalation.heldUntil", nullValue());
    assertThat(history(id)).containsOnlyOnce("CASE_UNANSWERED");
  }

  @Test
  void whoeverTakesAHeldCaseEndsTheWaiting() {
    MatrixWords.rule(
        "taken",
        """
        {"who":["on-call %s"],"withinMinutes":600},
        {"who":["lead-of"],"withinMinutes":60}"""
            .formatted(from("15:00")));
    String id = open("taken");
    change(id, "owner", "{\"owner\":\"spec-1\"}").then().statusCode(200);
    passes(Duration.ofHours(2));
    seen(id)
        .body("escalation.owner", equalTo("spec-1"))
        .body("escalation.level", equalTo(1))
        .body("escalation.heldUntil", nullValue());
  }

  @Test
  void theSecondChoiceCountsBeforeAnybodyWaits() {
    MatrixWords.rule(
        "second",
        "{\"who\":[\"on-call %s\",\"lead-of\"],\"withinMinutes\":600}".formatted(from("15:00")));
    seen(open("second"))
        .body("escalation.owner", equalTo("leo"))
        .body("escalation.heldUntil", nullValue());
  }

  @Test
  void whoIsAwayIsNotGivenACase() {
    person("away-ann", "SPECIALIST", "hold");
    lead()
        .body(
            "{\"person\":\"away-ann\",\"from\":\"2026-03-04T00:00:00Z\",\"to\":\"2026-03-04T02:00:00Z\"}")
        .post("/api/on-call-absences")
        .then()
        .statusCode(201);
    MatrixWords.rule("away", "{\"who\":[\"person away-ann\",\"lead-of\"],\"withinMinutes\":600}");
    seen(open("away")).body("escalation.owner", equalTo("leo"));
    clock.advance(Duration.ofHours(1));
    seen(open("away")).body("escalation.owner", equalTo("away-ann"));
  }

  @Test
  void aScheduleThatALevelMeansCannotGo() {
    String schedule = from("08:00");
    MatrixWords.rule("meant", "{\"who\":[\"on-call " + schedule + "\"],\"withinMinutes\":600}");
    String etag = lead().get("/api/on-call-schedules/" + schedule).header("ETag");
    as("admin", null, "admin")
        .header("If-Match", etag)
        .delete("/api/on-call-schedules/" + schedule)
        .then()
        .statusCode(409);
  }
}
