package io.huifang.survey.answer;

import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.postAs;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PhoneAnswerTest {
  private static final String BODY =
      "{\"scores\":{\"OVERALL\":2,\"RESULT\":1},\"nps\":0,\"comment\":\"scam\",\"language\":\"en\"}";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Told told;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void anAgentTypesInWhatACustomerWithoutAddressSays() {
    Loop loop = Loop.create();
    String id = heldBackForWantOfAnAddress(loop);
    String path = "/api/invitations/" + id + "/answers";
    String answer =
        agent()
            .header("Idempotency-Key", id)
            .body(BODY)
            .post(path)
            .then()
            .statusCode(201)
            .body("severeWords", contains("scam"))
            .body("medium", equalTo("PHONE"))
            .body("enteredBy", equalTo("agent-wu"))
            .extract()
            .path("id");
    agent()
        .header("Idempotency-Key", id)
        .body(BODY)
        .post(path)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(answer));
    agent().body(BODY).post(path).then().statusCode(409);
    invitations(loop.ticket())
        .body("items[0].state", equalTo("ANSWERED"))
        .body("items[0].medium", equalTo("PHONE"));
    assertThat(told.about(loop.ticket()))
        .containsExactly(
            "kpi invitation.held-back.v1",
            "kpi answer.received.v1",
            "escalation answer.received.v1",
            "kpi invitation.sent.v1");
    as("wu", "south", "agent").body(BODY).post(path).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{\"scores\":null}",
        "{\"scores\":{}}",
        "{\"scores\":{\"RESULT\":3}}",
        "{\"scores\":{\"OVERALL\":9}}",
        "{\"scores\":{\"OVERALL\":null}}",
        "{\"scores\":{\"WEATHER\":3}}",
        "{\"scores\":{\"OVERALL\":3},\"nps\":11}",
        "{\"scores\":{\"OVERALL\":3},\"language\":\"fr\"}",
        "{\"scores\":{\"OVERALL\":3},\"comment\":7}",
        "{\"scores\":{\"OVERALL\":3},\"comment\":\"a\\u0000b\"}",
        "{\"scores\":{\"OVERALL\":3},\"unknown\":1}",
        "[",
      })
  void refusesWhatMakesNoSense(String body) {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    String id = invitations(loop.ticket()).extract().path("items[0].id");
    agent()
        .body(body)
        .post("/api/invitations/" + id + "/answers")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void doesNotTakeBackAnOptOut() {
    Loop loop = Loop.create();
    post(loop.customerChanged(1, "en", loop.email(), true), loop.resolved(3));
    due.drain();
    String id = invitations(loop.ticket()).extract().path("items[0].id");
    agent().body(BODY).post("/api/invitations/" + id + "/answers").then().statusCode(409);
    manager()
        .body(BODY)
        .post("/api/invitations/" + java.util.UUID.randomUUID() + "/answers")
        .then()
        .statusCode(404);
  }

  @Test
  void whoWorkedOnTheTicketTypesInNothing() {
    Loop loop = Loop.create();
    post(
        loop.customer("en"),
        loop.resolvedBy(3, "agent-first", "lead-sun"),
        loop.resolvedBy(4, "x"));
    String id = invitations(loop.ticket()).extract().path("items[0].id");
    String path = "/api/invitations/" + id + "/answers";
    for (String[] worked :
        new String[][] {{"agent-li", "agent"}, {"agent-first", "agent"}, {"lead-sun", "manager"}}) {
      as(worked[0], "north", worked[1])
          .body(BODY)
          .post(path)
          .then()
          .statusCode(403)
          .contentType("application/problem+json");
    }
    invitations(loop.ticket()).body("items[0].state", equalTo("WAITING"));
    agent().body(BODY).post(path).then().statusCode(201);
    as("agent-li", "north", "agent").body(BODY).post(path).then().statusCode(403);
  }

  @Test
  void theOwnerOfACaseTypesInNoFollowUpNorDoesWhoHandledTheTicket() {
    Loop loop = Loop.create();
    java.util.UUID followed = java.util.UUID.randomUUID();
    post(loop.customer("en"), loop.resolvedBy(3, "agent-first"));
    postAs("escalation-service", loop.caseClosed(followed, 5).replace("/ticket-", "/escalation-"));
    String id = invitations(loop.ticket()).extract().path("items.find { it.purpose == 'CASE' }.id");
    String path = "/api/invitations/" + id + "/answers";
    as("sun", null, "specialist").body(BODY).post(path).then().statusCode(403);
    as("agent-first", "north", "agent").body(BODY).post(path).then().statusCode(403);
    as("xu", null, "specialist").body(BODY).post(path).then().statusCode(201);
  }

  @Test
  void anAnswerByTheLinkIsTheCustomersOwn() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    submit(Mailbox.link(loop.email()), java.util.Map.of("overall", "5")).then().statusCode(303);
    manager()
        .get("/api/answers?ticket=" + loop.ticket())
        .then()
        .body("items[0].medium", equalTo("EMAIL"))
        .body("items[0].enteredBy", nullValue());
  }

  private String heldBackForWantOfAnAddress(Loop loop) {
    post(loop.customerChanged(1, "en", null, false), loop.resolved(3));
    clock.advance(Duration.ofMinutes(10));
    due.drain();
    return invitations(loop.ticket())
        .body("items.heldBackReason", contains("NO_ADDRESS"))
        .extract()
        .path("items[0].id");
  }

  /** A colleague of agent-li, who had the ticket. */
  private static RequestSpecification agent() {
    return as("agent-wu", "north", "agent");
  }
}
