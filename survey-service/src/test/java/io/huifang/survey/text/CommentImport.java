package io.huifang.survey.text;

import static io.huifang.survey.SurveyApi.admin;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many comments at once, brought by an import. */
public final class CommentImport {
  private static final String MAPPING =
      """
      target: answer
      externalId: {column: id}
      fields:
        receivedAt: {column: at, type: timestamp}
        overall: {column: score, type: integer}
        comment: {column: said}
        team: {column: team}
        category: {column: category}
        channel: {column: channel}
      """;
  private final List<String> rows = new ArrayList<>();
  private String mode = "ADD";

  /**
   * @param at such as 2026-03-04T01:00:00Z
   * @param score empty for none
   */
  public CommentImport row(
      String id, String at, String score, String said, String team, String category) {
    rows.add(String.join(",", id, at, score, "\"" + said + "\"", team, category, "CHAT"));
    return this;
  }

  /** What is here already is corrected. */
  public CommentImport correcting() {
    mode = "REPLACE";
    return this;
  }

  /** Brings them, with all that has to happen then. */
  public String run(DueService due) {
    String file = "id,at,score,said,team,category,channel\n" + String.join("\n", rows) + "\n";
    String body =
        "{\"fileName\":\"said.csv\",\"mapping\":\"" + MAPPING.replace("\n", "\\n") + "\"}";
    String id = admin().body(body).post("/api/imports").then().statusCode(201).extract().path("id");
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
    admin().get("/api/imports/" + id).then().body("state", equalTo("DONE")).body("bad", equalTo(0));
    return id;
  }
}
