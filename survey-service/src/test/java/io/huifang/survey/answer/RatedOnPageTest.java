package io.huifang.survey.answer;

import static io.huifang.survey.SurveyApi.event;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A click on the status page of a ticket is the answer to the open question about it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RatedOnPageTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  private final Loop loop = Loop.create();

  @BeforeEach
  void asked() {
    clock.reset();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
  }

  private String invitation() {
    return invitations(loop.ticket()).extract().path("items[0].id");
  }

  private String rated(String invitation, int score) {
    String data =
        "{\"rating\":{\"invitationId\":\"%s\",\"ticketId\":\"%s\",\"score\":%d,\"language\":\"en\"}}"
            .formatted(invitation, loop.ticket(), score);
    UUID subject = UUID.fromString(invitation);
    return event("rating.given.v1", subject, loop.ticket(), 1, "2026-03-04T02:00:00Z", data);
  }

  @Test
  void isTakenOnce() {
    String id = invitation();
    post(rated(id, 2)).body("results[0].outcome", equalTo("accepted"));
    post(rated(id, 5)).body("results[0].outcome", equalTo("accepted"));
    invitations(loop.ticket()).body("items[0].state", equalTo("ANSWERED"));
    manager()
        .get("/api/answers?ticket=" + loop.ticket())
        .then()
        .body("items", hasSize(1))
        .body("items[0].scores[0].value", equalTo(2));
  }

  @Test
  void isLetGoWhenItIsTooLateOrNobodyWasAsked() {
    String id = invitation();
    clock.advance(Duration.ofDays(60));
    post(rated(id, 2), rated(UUID.randomUUID().toString(), 2))
        .body("results.outcome", equalTo(java.util.List.of("accepted", "accepted")));
    manager().get("/api/answers?ticket=" + loop.ticket()).then().body("items", hasSize(0));
    post(rated(id, 9)).body("results[0].outcome", equalTo("rejected"));
  }
}
