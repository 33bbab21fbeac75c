package io.huifang.survey.text.training;

import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.wakeup.Wakeups;
import io.huifang.survey.Replicas;
import io.huifang.survey.text.CommentImport;
import io.huifang.survey.text.learn.Comments;
import io.huifang.survey.text.learn.Split;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models from own answers: none, too few, enough, two replicas at once, and one that is worse. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class TrainingTest {
  private static final String FORGET =
      "delete from text_model; delete from text_attempt; delete from answer_score where answer_id in"
          + " (select id from answer where comment is not null and invitation_id is null);"
          + " delete from answer where comment is not null and invitation_id is null;"
          + " update answer set comment = null";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Replicas replicas;
  @Inject Wakeups wakeups;
  private final String batch = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void nothingIsKnown() {
    clock.reset();
    due.drain();
    replicas.sql(FORGET);
    wakeups.signal("settings");
  }

  private void bring(int from, int to, boolean lies) {
    CommentImport comments = new CommentImport();
    for (int number = from; number < to; number++) {
      for (boolean good : new boolean[] {false, true}) {
        String said = Comments.one(good, number);
        boolean held = Split.heldOut(Comments.example(said, 0).key());
        boolean scoredGood = lies && !held ? !good : good;
        comments.row(
            batch + number + good,
            "2026-02-0%dT01:00:00Z".formatted(1 + number % 9),
            scoredGood ? "5" : "1",
            said,
            "north",
            good ? "delivery" : "billing");
      }
    }
    comments.run(due);
  }

  private void train() {
    replicas.sql(
        "update due_work set due_at = '2020-01-01', pick_at = '2020-01-01' where kind = 'text-training'");
    due.drain();
    clock.advance(Duration.ofSeconds(6));
    due.drain();
  }

  private static JsonPath note(String kind) {
    return manager()
        .get("/api/text/models")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("find { it.kind == '" + kind + "' }");
  }

  private static String page(String language) {
    return as("lead", "north", "lead")
        .accept("text/html")
        .header("Accept-Language", language)
        .get("/surveys/words?days=all")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void withoutLabelsNothingIsGuessedAndThePageSaysWhatIsWanting() {
    train();
    assertThat((Object) note("SENTIMENT").get("inForce")).isNull();
    assertThat(note("SENTIMENT").getString("lastAttempt.outcome")).isEqualTo("TOO_FEW");
    assertThat(page("en")).contains("at least 50 comments with a low score", "there are 0 and 0");
    bring(0, 20, false);
    train();
    assertThat(page("en")).contains("there are 20 and 20");
    assertThat(page("zh-CN")).contains("目前分别为 20 条和 20 条");
    String answer =
        manager().get("/api/answers?externalId=" + batch + "7false").path("items[0].id");
    manager()
        .get("/api/text/answers/" + answer)
        .then()
        .body("sentiment", equalTo(null))
        .body("category", equalTo(null))
        .body("sentimentModel", equalTo(0));
  }

  @Test
  void ownScoresMakeAModelAndWhatWasReadIsReadAgain() {
    bring(0, 200, false);
    train();
    JsonPath note = note("SENTIMENT");
    assertThat(note.getInt("inForce.version")).isEqualTo(1);
    assertThat(note.getDouble("inForce.quality.macroF1"))
        .as(note.setRootPath("").prettify())
        .isGreaterThan(0.9);
    note = note("SENTIMENT");
    assertThat(note.getString("lastAttempt.outcome")).isEqualTo("TAKEN");
    assertThat(note("CATEGORY").getString("lastAttempt.outcome")).isEqualTo("TAKEN");
    String bad = manager().get("/api/answers?externalId=" + batch + "7false").path("items[0].id");
    manager()
        .get("/api/text/answers/" + bad)
        .then()
        .body("sentiment", equalTo("BAD"))
        .body("category", equalTo("billing"))
        .body("severity", equalTo("MEDIUM"))
        .body("sentimentModel", equalTo(1));
    assertThat(page("en")).contains("Model 1 of", "made from 400 comments");
    train();
    assertThat(note("SENTIMENT").getInt("inForce.version")).as("no news, no model").isEqualTo(1);
  }

  @Test
  void aModelThatGotWorseIsNotTaken() {
    bring(0, 150, false);
    train();
    double before = note("SENTIMENT").getDouble("inForce.quality.macroF1");
    bring(1_000, 1_400, true);
    train();
    assertThat(note("SENTIMENT").getString("lastAttempt.outcome")).isEqualTo("WORSE");
    assertThat(note("SENTIMENT").getInt("inForce.version")).isEqualTo(1);
    assertThat(note("SENTIMENT").getDouble("inForce.quality.macroF1")).isEqualTo(before);
    assertThat(page("en")).contains("so the older model stays");
    assertThat(page("zh-CN")).contains("因此沿用原来的模型");
  }

  @Test
  void twoReplicasMakeOneModel() throws Exception {
    bring(0, 120, false);
    replicas.sql(
        "update due_work set due_at = '2020-01-01', pick_at = '2020-01-01' where kind = 'text-training'");
    try (DueEngine first = replicas.another();
        DueEngine second = replicas.another()) {
      first.start();
      second.start();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> (Object) note("CATEGORY").get("lastAttempt") != null);
    }
    assertThat(note("SENTIMENT").getInt("inForce.version")).isEqualTo(1);
    assertThat(note("CATEGORY").getInt("inForce.version")).isEqualTo(1);
    assertThat(replicas.sql("update text_model set format = format")).isEqualTo(2);
    manager().get("/api/text/models").then().body("size()", equalTo(2));
  }
}
