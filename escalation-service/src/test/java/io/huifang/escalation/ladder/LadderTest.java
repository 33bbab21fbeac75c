package io.huifang.escalation.ladder;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.person;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.escalation.MatrixWords;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked, who answers, and what happens if nobody does. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class LadderTest {
  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void morning() {
    clock.reset();
    person("ann", "SPECIALIST", "ladder");
    person("bob", "SPECIALIST", "ladder");
    person("lea", "LEAD", "ladder");
    person("mia", "MANAGER", "");
  }

  private static String open(String category) {
    UUID ticket = UUID.randomUUID();
    event(
        answer(ticket, 1, "bad", "")
            .replace("billing", category)
            .replace("\"team\":\"north\"", "\"team\":\"ladder\""));
    return caseAbout(ticket);
  }

  private void passes(Duration time) {
    clock.advance(time);
    due.drain();
  }

  private static ValidatableResponse seen(String id) {
    return specialist().get("/api/cases/" + id).then();
  }

  private static Response acknowledge(String who, String id) {
    return as(who, "ladder", "specialist", "lead").post("/api/cases/" + id + "/acknowledgement");
  }

  private static List<String> history(String id) {
    return specialist().get("/api/cases/" + id + "/events").path("type");
  }

  @Test
  void whoIsAskedAndAcknowledgesKeepsTheCase() {
    MatrixWords.rule(
        "quick",
        """
        {"who":["person ann"],"withinMinutes":600,"acknowledgeWithin":15},
        {"who":["lead-of"],"withinMinutes":60}""");
    String id = open("quick");
    seen(id)
        .body("escalation.owner", equalTo("ann"))
        .body("escalation.acknowledgedAt", nullValue());
    assertThat(acknowledge("ann", id).statusCode()).isEqualTo(200);
    seen(id).body("escalation.acknowledgedAt", notNullValue());
    passes(Duration.ofHours(2));
    seen(id).body("escalation.owner", equalTo("ann")).body("escalation.level", equalTo(1));
    assertThat(history(id)).containsOnlyOnce("CASE_ACKNOWLEDGED");
  }

  @Test
  void whoSaysItTwiceHasSaidItOnceAndWhoWasNotAskedIsTold() {
    MatrixWords.rule(
        "twice", "{\"who\":[\"person ann\"],\"withinMinutes\":600,\"acknowledgeWithin\":15}");
    String id = open("twice");
    assertThat(acknowledge("bob", id).statusCode()).isEqualTo(409);
    assertThat(acknowledge("ann", id).statusCode()).isEqualTo(200);
    assertThat(acknowledge("ann", id).statusCode()).isEqualTo(200);
    assertThat(history(id)).containsOnlyOnce("CASE_ACKNOWLEDGED");
  }

  @Test
  void whoDoesNotAnswerIsAskedAgainAsOftenAsTheLevelSaysThenTheNextLevelIs() {
    MatrixWords.rule(
        "again",
        """
        {"who":["person ann"],"withinMinutes":600,"acknowledgeWithin":10,"repeats":2},
        {"who":["lead-of"],"withinMinutes":60,"acknowledgeWithin":10},
        {"who":["manager"],"withinMinutes":60}""");
    String id = open("again");
    passes(Duration.ofMinutes(10));
    passes(Duration.ofMinutes(10));
    seen(id).body("escalation.owner", equalTo("ann"));
    passes(Duration.ofMinutes(10));
    seen(id).body("escalation.owner", equalTo("lea")).body("escalation.level", equalTo(2));
    passes(Duration.ofMinutes(10));
    seen(id).body("escalation.level", equalTo(3));
    specialist()
        .get("/api/cases/" + id + "/asked")
        .then()
        .body("person", equalTo(List.of("ann", "lea")))
        .body("acknowledgedAt[0]", nullValue());
  }

  @Test
  void theCustomerIsPromisedTheSameTimeWhoeverIsAskedMeanwhile() {
    MatrixWords.ruleWith(
        "promised",
        "\"promiseWithin\":240,",
        """
        {"who":["person ann"],"withinMinutes":600,"acknowledgeWithin":10},
        {"who":["lead-of"],"withinMinutes":60}""");
    String id = open("promised");
    String due = seen(id).extract().path("promises[0].dueAt");
    assertThat(Instant.parse(due)).isEqualTo(clock.instant().plus(Duration.ofMinutes(240)));
    passes(Duration.ofMinutes(10));
    seen(id)
        .body("escalation.level", equalTo(2))
        .body("promises", hasSize(1))
        .body("promises[0].dueAt", equalTo(due));
  }

  @Test
  void whoWorksOnItHasAcknowledged() {
    MatrixWords.rule(
        "works",
        "{\"who\":[\"person ann\"],\"withinMinutes\":600,\"acknowledgeWithin\":10},"
            + "{\"who\":[\"lead-of\"],\"withinMinutes\":60}");
    String id = open("works");
    String etag = specialist().get("/api/cases/" + id).header("ETag");
    as("ann", "ladder", "specialist")
        .header("If-Match", etag)
        .body("{\"outcome\":\"NO_ANSWER\"}")
        .post("/api/cases/" + id + "/attempts")
        .then()
        .statusCode(200);
    passes(Duration.ofHours(1));
    seen(id).body("escalation.level", equalTo(1)).body("escalation.acknowledgedAt", notNullValue());
  }

  @Test
  void severalHaveToAcknowledgeWhereTheLevelSaysSo() {
    MatrixWords.rule(
        "several",
        """
        {"who":["team ladder"],"withinMinutes":600,"acknowledgeWithin":10,"acknowledgements":3},
        {"who":["manager"],"withinMinutes":60}""");
    String id = open("several");
    List<String> asked = specialist().get("/api/cases/" + id + "/asked").path("person");
    assertThat(asked).containsExactlyInAnyOrder("ann", "bob", "lea");
    due.drain();
    List<String> told = specialist().get("/api/cases/" + id + "/deliveries").path("person");
    assertThat(told).contains("ann", "bob", "lea");
    acknowledge("ann", id).then().statusCode(200);
    acknowledge("bob", id).then().statusCode(200);
    seen(id).body("escalation.acknowledgedAt", nullValue());
    acknowledge("lea", id).then().statusCode(200);
    seen(id).body("escalation.acknowledgedAt", notNullValue());
    passes(Duration.ofHours(1));
    seen(id).body("escalation.level", equalTo(1));
  }

  @Test
  void whoIsHandedACaseIsAskedAnewAndWhoTakesItIsNot() {
    MatrixWords.rule(
        "handed",
        """
        {"who":["person ann"],"withinMinutes":600,"acknowledgeWithin":10},
        {"who":["lead-of"],"withinMinutes":60}""");
    String id = open("handed");
    acknowledge("ann", id).then().statusCode(200);
    change(id, "owner", "{\"owner\":\"bob\",\"reason\":\"knows them\"}").then().statusCode(200);
    seen(id).body("escalation.acknowledgedAt", nullValue());
    passes(Duration.ofMinutes(10));
    seen(id).body("escalation.owner", equalTo("lea")).body("escalation.level", equalTo(2));
    change(id, "owner", "{\"owner\":\"spec-1\"}").then().statusCode(200);
    seen(id).body("escalation.acknowledgedAt", notNullValue());
  }

  @Test
  void askingRestsOutsideTheHoursOfTheLevel() {
    MatrixWords.rule(
        "office-hours",
        """
        {"who":["person ann"],"withinMinutes":9000,"acknowledgeWithin":60,"hours":"office"},
        {"who":["lead-of"],"withinMinutes":60}""");
    clock.set(Instant.parse("2026-03-06T09:30:00Z")); // a Friday, 17:30 in Shanghai
    String id = open("office-hours");
    passes(Duration.ofHours(24));
    seen(id).body("escalation.level", equalTo(1));
    clock.set(Instant.parse("2026-03-09T01:29:00Z"));
    due.drain();
    seen(id).body("escalation.level", equalTo(1));
    clock.set(Instant.parse("2026-03-09T01:30:00Z")); // Monday, half an hour after opening
    due.drain();
    seen(id).body("escalation.level", equalTo(2));
  }

  @Test
  void atTheLastLevelItIsWrittenDownThatNobodyAnswers() {
    MatrixWords.rule(
        "last", "{\"who\":[\"person ann\"],\"withinMinutes\":600,\"acknowledgeWithin\":10}");
    String id = open("last");
    passes(Duration.ofMinutes(10));
    seen(id).body("escalation.owner", equalTo("ann"));
    assertThat(history(id)).containsOnlyOnce("CASE_UNANSWERED");
    passes(Duration.ofMinutes(10));
    assertThat(history(id)).containsOnlyOnce("CASE_UNANSWERED");
  }

  @Test
  void aClosedCaseAsksNobody() {
    MatrixWords.rule(
        "closed",
        """
        {"who":["person ann"],"withinMinutes":600,"acknowledgeWithin":10},
        {"who":["lead-of"],"withinMinutes":60}""");
    String id = open("closed");
    change(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    change(
            id,
            "closure",
            "{\"rootCause\":\"PROCESS\",\"touchpoint\":\"RESULT\",\"party\":\"p\","
                + "\"answerToCustomer\":\"a\"}")
        .then()
        .statusCode(200);
    passes(Duration.ofHours(1));
    seen(id).body("escalation.level", equalTo(1));
    assertThat(acknowledge("ann", id).statusCode()).isEqualTo(409);
  }

  @Test
  void manyAcknowledgeAtTheSameMomentAndItIsSaidOnce() throws Exception {
    MatrixWords.rule(
        "race", "{\"who\":[\"person ann\"],\"withinMinutes\":600,\"acknowledgeWithin\":10}");
    String id = open("race");
    Callable<Integer> one = () -> acknowledge("ann", id).statusCode();
    ExecutorService people = Executors.newFixedThreadPool(16);
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> done : people.invokeAll(Collections.nCopies(16, one))) {
      statuses.add(done.get());
    }
    people.shutdown();
    assertThat(statuses).containsOnly(200);
    assertThat(history(id)).containsOnlyOnce("CASE_ACKNOWLEDGED");
  }

  @Test
  void theMostSpecificRuleCountsByChannelAndTrigger() {
    MatrixWords.ruleWith(
        "by-phone", "\"channel\":\"PHONE\",", "{\"who\":[\"person bob\"],\"withinMinutes\":60}");
    seen(open("by-phone")).body("escalation.owner", equalTo("bob"));
    MatrixWords.ruleWith(
        "by-trigger",
        "\"trigger\":\"SLA_BREACH\",",
        "{\"who\":[\"person bob\"],\"withinMinutes\":60}");
    int matrix = seen(open("by-trigger")).extract().path("escalation.levels");
    assertThat(matrix).as("a low score is no breach").isNotEqualTo(1);
  }

  @Test
  void aLevelThatMeansNobodyFallsToALead() {
    MatrixWords.rule("skilled", "{\"who\":[\"skill juggling\"],\"withinMinutes\":60}");
    seen(open("skilled")).body("escalation.owner", equalTo("lea"));
  }
}
