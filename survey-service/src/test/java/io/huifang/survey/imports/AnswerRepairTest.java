package io.huifang.survey.imports;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.manager;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers of a file, corrected and taken back; and files that are made to do harm. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AnswerRepairTest {
  private static final String MAPPING =
      """
      target: answer
      externalId: {column: Id}
      csv: {maxFieldChars: 1048576}
      fields:
        receivedAt: {column: When, type: timestamp, required: true}
        overall: {column: Score, type: integer}
        nps: {column: Nps, type: integer}
        comment: {column: Words}
        weight: {column: Weight, type: decimal}
      """;
  @Inject DueService due;
  @Inject SettableClock clock;
  @Inject EntityManager entities;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void anAnswerIsCorrectedPutBackAndTakenOut() {
    String first =
        run("rep-1,2021-05-01T10:00:00Z,1,0,I will sue,\nrep-2,2021-05-02T10:00:00Z,5,,,\n", "ADD");
    assertThat(mean()).isEqualTo(3.0);
    String second = "rep-1,2021-05-01T10:00:00Z,4,9,fine,\nrep-2,2021-05-02T10:00:00Z,5,,,\n";
    String dry = run(second, "DRY_RUN");
    assertThat(job(dry).getInt("changed")).isOne();
    assertThat(preview(dry)).isEqualTo(List.of("CHANGED", "SAME"));
    assertThat(mean()).isEqualTo(3.0);
    String replace = run(second, "REPLACE");
    assertThat(job(replace).getInt("replaced")).isOne();
    assertThat(mean()).isEqualTo(4.5);
    assertThat(told("answer.received.v1", 2)).isOne();
    undo(replace);
    assertThat(job(replace).getInt("restored")).isOne();
    assertThat(mean()).isEqualTo(3.0);
    assertThat(answers().getString("items.find { it.comment != null }.comment"))
        .isEqualTo("I will sue");
    assertThat(told("answer.received.v1", 3)).isOne();
    undo(first);
    assertThat(job(first).getInt("withdrawn")).isEqualTo(2);
    assertThat(answers().getList("items")).isEmpty();
    assertThat(told("answer.withdrawn.v1", 4)).isOne();
  }

  @Test
  void aWeightGoesAlongIsCorrectedPutBackAndHasLimits() {
    String first =
        run(
            """
            wgt-1,2020-05-01T10:00:00Z,1,0,,0.2847177143
            wgt-2,2020-05-01T10:00:00Z,5,9,,
            wgt-3,2020-05-01T10:00:00Z,5,9,,0
            wgt-4,2020-05-01T10:00:00Z,5,9,,-1
            wgt-5,2020-05-01T10:00:00Z,5,9,,1000001
            wgt-6,2020-05-01T10:00:00Z,5,9,,heavy
            wgt-7,2020-05-01T10:00:00Z,5,9,,1E+2
            """,
            "ADD");
    assertThat(job(first).getInt("accepted")).isEqualTo(3);
    JsonPath bad = admin().get("/api/imports/" + first + "/bad-rows").jsonPath();
    assertThat(bad.getList("items.line")).isEqualTo(List.of(4, 5, 6, 7));
    assertThat(bad.getList("items.field")).containsOnly("weight");
    assertThat(bad.getList("items.column")).containsOnly("Weight");
    assertThat(weightsTold("wgt-1")).isEqualTo(List.of("0.2847177143"));
    assertThat(weightsTold("wgt-2")).as("1 is not told").isEqualTo(Arrays.asList((String) null));
    assertThat(weightsTold("wgt-7")).isEqualTo(List.of("100"));
    String replace = run("wgt-1,2020-05-01T10:00:00Z,1,0,,1.5\n", "REPLACE");
    assertThat(job(replace).getInt("replaced")).isOne();
    undo(replace);
    assertThat(weightsTold("wgt-1")).isEqualTo(List.of("0.2847177143", "1.5", "0.2847177143"));
    assertThat(manager().get("/api/answers?externalId=wgt-1").asString())
        .contains("\"weight\":0.2847177143");
    undo(first);
  }

  /** The weights in the events of an answer, one after the other. */
  private List<?> weightsTold(String externalId) {
    String sql =
        "select cast(event as json)->'data'->'answer'->>'weight' from outbox_event"
            + " where type = 'answer.received.v1' and cast(event as json)->>'subject' ="
            + " (select cast(id as text) from answer where external_id = '"
            + externalId
            + "') order by cast(cast(event as json)->>'aggregateversion' as int)";
    return QuarkusTransaction.requiringNew()
        .call(() -> entities.createNativeQuery(sql).getResultList());
  }

  @Test
  void aFileOfHugeCommentsIsAFileOfBadRowsAndTheNextOneIsTaken() {
    String comment = "ha".repeat(500_000);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      rows.append("huge-")
          .append(i)
          .append(",2021-06-01T10:00:00Z,3,,")
          .append(comment)
          .append(",\n");
    }
    String huge = run(rows.toString(), "ADD");
    assertThat(job(huge).getString("state")).isEqualTo("DONE");
    assertThat(job(huge).getInt("bad")).isEqualTo(30);
    JsonPath bad = admin().get("/api/imports/" + huge + "/bad-rows").jsonPath();
    assertThat(bad.getString("items[0].reason")).contains("longer than 20000 characters");
    assertThat(bad.getString("items[0].value").length()).isLessThanOrEqualTo(200);
    String next = run("after-huge,2021-06-01T10:00:00Z,3,,ok,\n", "ADD");
    assertThat(job(next).getInt("accepted")).isOne();
  }

  private static List<String> preview(String id) {
    return admin().get("/api/imports/" + id + "/preview").jsonPath().getList("sample.outcome");
  }

  private static double mean() {
    return manager()
        .get("/api/survey-results?from=2021-05-01T00:00:00Z&to=2021-06-01T00:00:00Z&by=TOUCHPOINT")
        .jsonPath()
        .getDouble("rows[0].mean");
  }

  private static JsonPath answers() {
    return manager()
        .get("/api/answers?from=2021-05-01T00:00:00Z&to=2021-06-01T00:00:00Z")
        .jsonPath();
  }

  private long told(String type, int version) {
    String sql =
        "select count(*) from outbox_event e where type = '"
            + type
            + "' and cast(event as json)->>'aggregateversion' = '"
            + version
            + "'";
    return QuarkusTransaction.requiringNew()
        .call(() -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
  }

  private static JsonPath job(String id) {
    return admin().get("/api/imports/" + id).jsonPath();
  }

  private void undo(String id) {
    admin().post("/api/imports/" + id + "/undo").then().statusCode(202);
    due.drain();
  }

  private String run(String rows, String mode) {
    String id =
        admin()
            .body(Map.of("fileName", "answers.csv", "mapping", MAPPING))
            .post("/api/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    byte[] file = ("Id,When,Score,Nps,Words,Weight\n" + rows).getBytes(StandardCharsets.UTF_8);
    int parts = 0;
    for (int from = 0; from < file.length; from += 1 << 21) {
      admin()
          .contentType("application/octet-stream")
          .body(java.util.Arrays.copyOfRange(file, from, Math.min(file.length, from + (1 << 21))))
          .put("/api/imports/" + id + "/parts/" + parts++)
          .then()
          .statusCode(204);
    }
    admin()
        .body(Map.of("parts", parts, "mode", mode))
        .post("/api/imports/" + id + "/start")
        .then()
        .statusCode(202);
    due.drain();
    return id;
  }
}
