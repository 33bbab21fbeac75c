package io.huifang.survey.asking;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueAuditor;
import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Replicas;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a restore: what customers were asked before is held, and then given up. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class GivenUpTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DueAuditor auditor;
  @Inject Replicas replicas;

  @BeforeEach
  void morning() {
    clock.reset();
    due.drain();
  }

  @Test
  void aQuestionOfTheLostTimeCountsAsAskedAShortWhileAgo() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    String id = id(loop);
    hold("invitation");
    due.drain();
    invitations(loop.ticket()).body("items.state", contains("WAITING"));

    removal("invitation", id);

    invitations(loop.ticket())
        .body("items.state", contains("HELD_BACK"))
        .body("items[0].heldBackReason", equalTo("FATIGUE"));
    nobodyHears(loop, "invitation " + id);
  }

  @Test
  void aMailOfTheLostTimeCountsAsSentAndItsLinkLives() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    String id = id(loop);
    replicas.sql(
        "update invitation set state = 'SENDING', asked_at = due_at, due_at = null"
            + " where ticket_id = '"
            + loop.ticket()
            + "'");
    replicas.sql(
        "insert into mail (id, recipient, subject, text, message_id) values ('"
            + id
            + "', 'wang@example.org', 'How was it?', 'Tell us', '"
            + id
            + "@huifang')");
    replicas.sql(
        "update due_work set kind = 'mail', parked_at = due_at where kind = 'invitation'"
            + " and key = '"
            + id
            + "'");

    removal("mail", id);

    invitations(loop.ticket()).body("items.state", contains("SENT"));
    nobodyHears(loop, "mail " + id);
  }

  private void nobodyHears(Loop loop, String row) {
    clock.advance(Duration.ofMinutes(2));
    assertThat(auditor.audit()).doesNotContain(row, "invitation " + row.split(" ")[1]);
    due.drain();
    assertThat(Mailbox.to(loop.email())).isEmpty();
  }

  private void hold(String kind) {
    String until = clock.instant().plusSeconds(1).toString();
    operator("hold", "{\"until\":\"%s\",\"kinds\":[\"%s\"]}", until, kind);
  }

  private static void removal(String kind, String key) {
    operator("removal", "{\"kind\":\"%s\",\"key\":\"%s\",\"reason\":\"asked before\"}", kind, key)
        .body("rows", equalTo(1));
  }

  private static ValidatableResponse operator(String what, String body, Object... values) {
    return admin()
        .body(body.formatted(values))
        .post("/api/due-work/" + what)
        .then()
        .statusCode(200);
  }

  private static String id(Loop loop) {
    return invitations(loop.ticket()).extract().path("items[0].id");
  }
}
