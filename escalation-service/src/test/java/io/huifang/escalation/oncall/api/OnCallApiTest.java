package io.huifang.escalation.oncall.api;

import static io.huifang.escalation.oncall.OnCallStories.at;
import static io.huifang.escalation.oncall.OnCallStories.change;
import static io.huifang.escalation.oncall.OnCallStories.daily;
import static io.huifang.escalation.oncall.OnCallStories.fresh;
import static io.huifang.escalation.oncall.OnCallStories.lead;
import static io.huifang.escalation.oncall.OnCallStories.people;
import static io.huifang.escalation.oncall.OnCallStories.put;
import static io.huifang.escalation.oncall.OnCallStories.span;
import static io.huifang.escalation.oncall.OnCallStories.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.huifang.escalation.EscalationApi;
import io.huifang.escalation.oncall.OnCall;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schedules, overrides and absences as programs and other packages meet them. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OnCallApiTest {
  private static final String SCHEDULES = "/api/on-call-schedules/";

  /** Wednesday, five in the afternoon in Shanghai; chen's day of the three. */
  private static final String WEDNESDAY = "2026-03-04T09:00:00Z";

  @Inject SettableClock clock;
  @Inject OnCall onCall;

  @BeforeEach
  void morning() {
    clock.reset();
    people("an", "bo", "chen");
  }

  @Test
  void aScheduleIsMadeReadChangedAndDeleted() {
    String id = fresh("line");
    Response made = put(id, daily("Second line", "an", "bo", "chen"));
    made.then().statusCode(200).body("name", equalTo("Second line")).body("version", equalTo(1));
    specialist("an").get(SCHEDULES + id).then().header("ETag", "\"1\"");
    specialist("an").get(SCHEDULES).then().body("id", hasItem(id));
    assertThat(onCall.schedules()).containsKey(id);

    put(id, daily("x", "an")).then().statusCode(428);
    change(id, daily("Nights", "bo"), "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
    change(id, daily("late", "an"), "\"1\"").then().statusCode(412);

    lead().delete(SCHEDULES + id).then().statusCode(428);
    lead().header("If-Match", "\"2\"").delete(SCHEDULES + id).then().statusCode(204);
    lead().get(SCHEDULES + id).then().statusCode(404);
    lead().get("/api/on-call/" + id).then().statusCode(404);
    assertThat(onCall.knows(id)).isFalse();
    assertThat(onCall.at(id, Instant.parse(WEDNESDAY))).isEmpty();
    put(id, daily("again", "an"))
        .then()
        .statusCode(200)
        .body("version", equalTo(4)); // an ETag of the one before stays stale
  }

  @Test
  void saysWhoIsOnCallAndWhenSomebodyIsNext() {
    String id = fresh("line");
    put(id, daily("Second line", "an", "bo", "chen"));
    assertThat(onCall.knows(id)).isTrue();
    assertThat(onCall.at(id, Instant.parse("2026-03-02T00:59:59Z"))).isEmpty();
    assertThat(onCall.at(id, Instant.parse("2026-03-02T01:00:00Z"))).contains("an");
    assertThat(onCall.at(id, Instant.parse(WEDNESDAY))).contains("chen");
    assertThat(
            onCall.nextAfter(
                id, Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z")))
        .contains(Instant.parse("2026-03-02T01:00:00Z"));
    assertThat(
            onCall.nextAfter(
                id, Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z")))
        .isEmpty();
    specialist("an")
        .get("/api/on-call/" + id + "?at=" + WEDNESDAY)
        .then()
        .body("person", equalTo("chen"))
        .body("why", equalTo("TURN"))
        .body("until", equalTo("2026-03-05T01:00:00Z"));
    specialist("an")
        .get("/api/on-call/" + id + "/coverage?from=2026-03-01T01:00:00Z&to=2026-03-04T01:00:00Z")
        .then()
        .body("times.person", contains(null, "an", "bo"))
        .body("times.why", contains("GAP", "TURN", "TURN"))
        .body("times.layer", contains(null, "all", "all"));
  }

  @Test
  void anOverrideWinsUntilItIsTakenAway() {
    String id = fresh("line");
    put(id, daily("Second line", "an", "bo", "chen"));
    String one =
        "{\"person\":\"an\",\"reason\":\"asked\","
            + span("2026-03-04T08:00:00Z", "2026-03-04T10:00:00Z")
            + "}";
    String made =
        lead()
            .body(one)
            .post(SCHEDULES + id + "/overrides")
            .then()
            .statusCode(201)
            .body("by", equalTo("oncall-lead"))
            .extract()
            .path("id");
    assertThat(at(id, WEDNESDAY)).isEqualTo("an");
    assertThat(at(id, "2026-03-04T10:00:00Z")).isEqualTo("chen");
    lead().get(SCHEDULES + id + "/overrides").then().body("id", contains(made));
    lead().delete(SCHEDULES + fresh("other") + "/overrides/" + made).then().statusCode(404);
    lead().delete(SCHEDULES + id + "/overrides/" + made).then().statusCode(204);
    lead().delete(SCHEDULES + id + "/overrides/" + made).then().statusCode(404);
    assertThat(at(id, WEDNESDAY)).isEqualTo("chen");
  }

  @Test
  void whoIsAwayIsSkippedAndIsHereAgainInTheMiddle() {
    String chen = fresh("chen");
    people(chen);
    String id = fresh("line");
    put(id, daily("Second line", "an", "bo", chen));
    String away = "{" + span("2026-03-04T08:00:00Z", "2026-03-04T20:00:00Z") + "}";
    specialist(chen).body(away).post("/api/on-call-absences").then().statusCode(201);
    assertThat(at(id, WEDNESDAY)).isEqualTo("an");
    lead()
        .get("/api/on-call/" + id + "?at=" + WEDNESDAY)
        .then()
        .body("why", equalTo("IN_PLACE"))
        .body("until", equalTo("2026-03-04T20:00:00Z"));
    lead()
        .body(
            "{\"person\":\"%s\",%s}"
                .formatted(chen, span("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z")))
        .post(SCHEDULES + id + "/overrides")
        .then()
        .statusCode(400)
        .body("errors.field", contains("person"));
    specialist(chen)
        .delete("/api/on-call-absences?from=2026-03-04T09:00:00Z&to=2026-03-04T10:00:00Z")
        .then()
        .statusCode(204);
    assertThat(at(id, "2026-03-04T08:30:00Z")).isEqualTo("an");
    assertThat(at(id, WEDNESDAY)).isEqualTo(chen);
    assertThat(at(id, "2026-03-04T12:00:00Z")).isEqualTo("an");
    assertThat(at(id, "2026-03-04T20:00:00Z")).isEqualTo(chen);
  }

  @Test
  void nobodySaysOfOthersThatTheyAreAwayButLeads() {
    String body =
        "{\"person\":\"bo\"," + span("2026-03-04T08:00:00Z", "2026-03-04T08:30:00Z") + "}";
    specialist("an").body(body).post("/api/on-call-absences").then().statusCode(403);
    specialist("an")
        .delete("/api/on-call-absences?person=bo&from=2026-03-04T08:00:00Z&to=2026-03-04T08:30:00Z")
        .then()
        .statusCode(403);
    lead().body(body).post("/api/on-call-absences").then().statusCode(201);
    lead()
        .delete("/api/on-call-absences?person=bo&from=2026-03-04T08:00:00Z&to=2026-03-04T08:30:00Z")
        .then()
        .statusCode(204);
  }

  @Test
  void whoHasLeftIsSkippedAndCannotBePutIn() {
    String gone = fresh("gone");
    people(gone);
    String id = fresh("line");
    put(id, daily("Second line", gone, "bo"));
    assertThat(at(id, "2026-03-04T09:00:00Z")).isEqualTo(gone);
    EscalationApi.event(
        EscalationApi.envelope(
            "agent.changed.v1",
            UUID.nameUUIDFromBytes(gone.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            2,
            """
            {"agent":{"id":"%s","name":"%s","team":"north","role":"SPECIALIST","active":false}}
            """
                .formatted(gone, gone)));
    assertThat(at(id, "2026-03-04T09:00:00Z")).isEqualTo("bo");
    change(id, daily("Second line", gone, "bo"), "\"1\"")
        .then()
        .statusCode(400)
        .body("errors.field", contains("layers[0].people"));
  }
}
