package io.huifang.survey.feedback;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feedback from files, be they meant well or not. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FeedbackImportTest {
  private final String tag = UUID.randomUUID().toString().substring(0, 8);
  private final String mapping =
      """
      target: feedback
      externalId: {column: Id, prefix: "%s-"}
      fields:
        source: {column: Source}
        text: {column: Words}
        authorName: {column: Who}
        occurredAt: {column: When, type: timestamp}
        category: {column: Category}
        severity: {column: Severity}
        channel: {constant: weibo}
      """
          .formatted(tag);
  private static final String HEAD = "Id,Source,Words,Who,When,Category,Severity\n";
  @Inject DueService due;
  @Inject SettableClock clock;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void poisonIsTakenAsTextOrRefusedByLine() {
    String file =
        HEAD
            + "1,SOCIAL,\"=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",<script>,2024-05-01T10:00:00Z,service,LOW\n"
            + "2,ANSWER,x,,,,\n"
            + "3,SOCIAL,,,,,\n"
            + "4,SOCIAL,\"a\0b\",,,,\n"
            + "5,SOCIAL,x,,2124-05-01T10:00:00Z,,\n"
            + "6,SOCIAL,x,,,,DEADLY\n"
            + "7,SOCIAL,'); drop table feedback; --,,2024-05-01T10:00:00Z,,\n"
            + "8,SOCIAL,"
            + "长".repeat(20_001)
            + ",,,,\n";
    String id = run(file, "ADD");
    job(id).body("state", equalTo("DONE")).body("accepted", equalTo(2)).body("bad", equalTo(6));
    admin()
        .get("/api/imports/" + id + "/bad-rows")
        .then()
        .body("items.line", contains(3, 4, 5, 6, 7, 9));
    one("1").body("items[0].text", equalTo("=HYPERLINK(\"http://evil.example\",\"x\")"));
    one("7").body("items[0].text", equalTo("'); drop table feedback; --"));
    String csv =
        manager()
            .accept("text/csv")
            .get("/surveys/feedback/feedback.csv?view=all&q=evil.example")
            .asString();
    assertThat(csv).contains("'=HYPERLINK").doesNotContain("\"=H");
  }

  @Test
  void aFileIsCorrectedAndTakenBackWhereNobodyHasWorkedOnIt() {
    run(HEAD + "1,SOCIAL,before,,,,\n2,SOCIAL,kept,,,,\n", "ADD");
    String kept = one("2").extract().path("items[0].id");
    Told.of(manager().get("/api/feedback/" + kept)).sorted("{\"severity\":\"LOW\"}");
    String second = run(HEAD + "1,SOCIAL,after,,,,\n2,SOCIAL,other,,,,\n", "REPLACE");
    one("1").body("items[0].text", equalTo("after"));
    one("2").body("items[0].text", equalTo("kept"));
    admin().post("/api/imports/" + second + "/undo").then().statusCode(202);
    due.drain();
    one("1").body("items[0].text", equalTo("before"));
    String third = run(HEAD + "3,STAFF,more lamps,,,,\n", "ADD");
    admin().post("/api/imports/" + third + "/undo").then().statusCode(202);
    due.drain();
    one("3").body("items", empty());
  }

  private ValidatableResponse one(String id) {
    return manager().get("/api/feedback?externalId=" + tag + "-" + id).then().statusCode(200);
  }

  private String run(String file, String mode) {
    String id =
        admin()
            .body(Map.of("fileName", "said.csv", "mapping", mapping))
            .post("/api/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    admin()
        .contentType("application/octet-stream")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .put("/api/imports/" + id + "/parts/0")
        .then()
        .statusCode(204);
    admin()
        .body("{\"parts\":1,\"mode\":\"" + mode + "\"}")
        .post("/api/imports/" + id + "/start")
        .then()
        .statusCode(202);
    due.drain();
    return id;
  }

  private static ValidatableResponse job(String id) {
    return admin().get("/api/imports/" + id).then();
  }
}
