package io.huifang.survey.privacy;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.browser;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Replicas;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RetentionTest {
  private static final String ANSWERS = "huifang.retention.answers";
  private static final String INVITATIONS = "huifang.retention.invitations";
  private final String comment = "secret-" + UUID.randomUUID();
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DataSource database;
  @Inject Replicas replicas;

  @BeforeEach
  @AfterEach
  void asInstalled() {
    System.clearProperty(ANSWERS);
    System.clearProperty(INVITATIONS);
    clock.reset();
  }

  @Test
  void oldCommentsGoAndEveryFigureStays() throws SQLException {
    System.setProperty(ANSWERS, "P2Y");
    Loop old = answered(comment);
    clock.advance(Duration.ofDays(732));
    Loop young = answered("young-" + comment);
    String results = manager().get("/api/survey-results?by=team").asString();
    int told = events();

    night();

    assertThat(found("\"" + comment)).isEmpty();
    answer(old).body("comment", equalTo("(erased)")).body("nps", equalTo(3));
    answer(young).body("comment", equalTo("young-" + comment));
    assertThat(manager().get("/api/survey-results?by=team").asString()).isEqualTo(results);
    assertThat(events()).isEqualTo(told);
    admin()
        .get("/api/retention")
        .then()
        .body("kind", hasItems("answers", "invitations", "imports"));
  }

  @Test
  void whoWasAskedIsForgotten() throws SQLException {
    Loop old = answered(comment);
    String link = Mailbox.link(old.email());
    clock.advance(Duration.ofDays(400));
    Loop open = asked();
    Loop young = answered("young");
    night();
    invitations(old.ticket()).body("items[0].customerId", equalTo(old.customer().toString()));

    System.setProperty(INVITATIONS, "P1Y");
    night();
    invitations(old.ticket())
        .body("items[0].customerId", nullValue())
        .body("items[0].state", equalTo("ANSWERED"));
    for (Loop other : new Loop[] {open, young}) {
      invitations(other.ticket()).body("items[0].customerId", equalTo(other.customer().toString()));
    }
    browser().get(link).then().statusCode(404);
    answer(old).body("customerId", equalTo(old.customer().toString()));
  }

  private Loop asked() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(5));
    due.drain();
    return loop;
  }

  private Loop answered(String words) {
    Loop loop = asked();
    submit(Mailbox.link(loop.email()), Map.of("overall", "1", "nps", "3", "comment", words))
        .then()
        .statusCode(303);
    return loop;
  }

  private void night() {
    replicas.sql("update due_work set pick_at = '2000-01-01' where kind = 'retention'");
    due.drain();
  }

  private static io.restassured.response.ValidatableResponse answer(Loop loop) {
    return manager().get("/api/answers?ticket=" + loop.ticket()).then().rootPath("items[0]");
  }

  private int events() throws SQLException {
    return Math.toIntExact(found("specversion").getOrDefault("outbox_event_0", 0L));
  }

  private Map<String, Long> found(String text) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return EveryTable.with(connection, text);
    }
  }
}
