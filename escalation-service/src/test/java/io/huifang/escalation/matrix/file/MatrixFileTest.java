package io.huifang.escalation.matrix.file;

import static io.huifang.escalation.EscalationApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.escalation.EscalationApi;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The matrix goes out as a file and comes back as the same. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class MatrixFileTest {
  private static final String PATH = "/api/escalation-matrix/file";
  private static final String LEAST =
      """
      rules:
        - name: everybody
          calendar: working-days
          levels:
            - who: [%s]
              withinMinutes: 1440
      """;

  @BeforeAll
  static void files() {
    EscalationApi.sendYamlAsText();
  }

  private static Response send(String yaml) {
    String etag = as("admin", null, "admin").get("/api/escalation-matrix/current").header("ETag");
    return as("admin", null, "admin")
        .accept("*/*")
        .contentType("application/yaml")
        .header("If-Match", etag)
        .body(yaml)
        .put(PATH);
  }

  @Test
  void whatIsReadCanBeSentBackAndIsTheSame() {
    Response read = as("admin", null, "admin").accept("application/yaml").get(PATH);
    read.then().statusCode(200).header("Content-Disposition", containsString("matrix.yaml"));
    String before =
        as("admin", null, "admin").get("/api/escalation-matrix/current").path("rules").toString();
    send(read.asString()).then().statusCode(201);
    String after =
        as("admin", null, "admin").get("/api/escalation-matrix/current").path("rules").toString();
    assertThat(after).isEqualTo(before);
    assertThat(read.asString()).contains("who:\n").doesNotContain("!<", "null");
  }

  @Test
  void whatIsWrongIsNamedByLineOrField() {
    Map<String, String> wrong =
        Map.of(
            LEAST.formatted("king"),
            "rules[0].levels[0].who[0]",
            LEAST.formatted("specialist") + "surprise: 1\n",
            "surprise",
            LEAST.formatted("specialist").replace("1440", "-1"),
            "rules[0].levels[0].withinMinutes",
            LEAST.formatted("on-call nowhere"),
            "rules[0].levels[0].who",
            LEAST.formatted("specialist").replace("working-days", "nothing"),
            "rules[0].calendar",
            "rules: []\n",
            "rules",
            "rules: &a [*a]\n",
            "line 1",
            "",
            "file");
    wrong.forEach(
        (yaml, field) -> send(yaml).then().statusCode(400).body("errors[0].field", equalTo(field)));
    send("rules: [").then().statusCode(400);
    send("x".repeat(600_000)).then().statusCode(400);
  }

  @Test
  void whoHasNotReadTheLatestIsTold() {
    as("admin", null, "admin")
        .accept("*/*")
        .contentType("application/yaml")
        .header("If-Match", "\"0\"")
        .body(LEAST.formatted("specialist"))
        .put(PATH)
        .then()
        .statusCode(412);
  }
}
