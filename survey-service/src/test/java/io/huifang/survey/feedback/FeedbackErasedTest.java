package io.huifang.survey.feedback;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.event;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
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

/** Words and authors go; that there was something stays. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FeedbackErasedTest {
  private static final String KEPT = "huifang.retention.feedback";
  private final String secret = "secret-" + UUID.randomUUID();
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DataSource database;
  @Inject Replicas replicas;

  @BeforeEach
  @AfterEach
  void asInstalled() {
    System.clearProperty(KEPT);
    clock.reset();
  }

  private Map<String, Long> found(String text) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return EveryTable.with(connection, text);
    }
  }

  @Test
  void whoIsErasedIsErasedHereToo() throws Exception {
    Loop loop = Loop.create();
    post(loop.customer("en"));
    String who = "\"customerId\":\"" + loop.customer() + "\",\"category\":\"service\"";
    Told own = Told.bring(Told.body("MAIL", secret, who));
    Told byAddress =
        Told.bring(
            Told.body("SOCIAL", secret + " too", "\"authorContact\":\"" + loop.email() + "\""));
    own.does("answer", "{\"text\":\"Dear " + secret + "\",\"way\":\"mail\"}");
    manager().post("/api/feedback/" + own.id() + "/ticket").then().statusCode(202);
    admin()
        .get("/api/personal-data/" + loop.customer())
        .then()
        .body("data.feedback[0].content", equalTo(secret));

    UUID nobody = Ids.next();
    String erased =
        "{\"erased\":{\"id\":\"%s\",\"replacedBy\":\"%s\",\"tickets\":[],\"importedAs\":[]}}"
            .formatted(loop.customer(), nobody);
    post(event("customer.erased.v1", nobody, nobody, 1, "2026-03-04T02:00:00Z", erased));

    assertThat(found(secret)).isEmpty();
    assertThat(found(loop.email())).isEmpty();
    own.read()
        .body("text", equalTo("(erased)"))
        .body("category", equalTo("service"))
        .body("author.customerId", equalTo(nobody.toString()));
    byAddress.read().body("text", equalTo("(erased)")).body("author.contact", nullValue());
  }

  @Test
  void whatWasClosedLongAgoLosesItsWords() throws Exception {
    System.setProperty(KEPT, "P2Y");
    Told old = Told.bring(Told.body("MAIL", secret, "\"authorName\":\"" + secret + "\""));
    old.does("closure", "{\"noAnswer\":{\"reason\":\"" + secret + "\",\"saidBy\":\"Li\"}}");
    Told open = Told.bring(Told.body("MAIL", "open-" + secret, ""));
    clock.advance(Duration.ofDays(740));
    replicas.sql("update due_work set pick_at = '2000-01-01' where kind = 'retention'");
    due.drain();
    old.read().body("text", equalTo("(erased)")).body("state", equalTo("CLOSED"));
    open.read().body("text", equalTo("open-" + secret));
    assertThat(found("\"" + secret)).isEmpty();
  }
}
