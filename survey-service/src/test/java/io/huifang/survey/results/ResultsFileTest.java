package io.huifang.survey.results;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.manager;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.survey.Replicas;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers on their way into a spreadsheet. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ResultsFileTest {
  private static final String FORMULA =
      """
      [{"question":"rec","number":9},{"question":"many","part":"x"},{"question":"many","part":"y"},
       {"question":"grid","part":"speed","number":6},{"question":"said","text":"=HYPERLINK(\\"http://x\\",\\"y\\")"}]
      """;
  @Inject Replicas sql;
  private Sampled sampled;

  @BeforeEach
  void answers() {
    sampled = Sampled.published(sql);
    sampled.answers(sql, 1, "north", FORMULA);
    for (String sign : new String[] {"+1", "-1", "@x", "\\t=1", "＝1"}) {
      sampled.answers(sql, 1, "+south", "[{\"question\":\"said\",\"text\":\"" + sign + "\"}]");
    }
  }

  private Response file(String format) {
    Response file = manager().accept("*/*").get(sampled.path("file?format=" + format));
    assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
    return file;
  }

  @Test
  void aTableWithoutFormulas() {
    String csv = new String(file("csv").asByteArray(), StandardCharsets.UTF_8);
    List<String> lines = csv.substring(1).lines().toList();
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0))
        .startsWith("\"received_at\",\"questionnaire\"")
        .contains("\"rec\",\"csat\",\"way\",\"many\",\"grid.speed\",\"grid.tone\",\"ok\",\"said\"");
    assertThat(csv)
        .contains(",9,,,\"x; y\",6,,,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")
        .contains("\"'+1\"", "\"'-1\"", "\"'@x\"", "\"'\t=1\"", "\"'＝1\"", "\"'+south\"")
        .doesNotContain("\"=", ",=", ",@", ",+");
  }

  @Test
  void aWorkbookWithNumbersAsNumbers() throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(file("xlsx").asByteArray()))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(7);
      List<String> heads = rows.get(0).stream().map(Cell::getText).toList();
      Row formula =
          rows.stream()
              .filter(row -> row.getCellText(heads.indexOf("said")).contains("HYPERLINK"))
              .findFirst()
              .orElseThrow();
      assertThat(formula.getCell(heads.indexOf("rec")).getType()).isEqualTo(CellType.NUMBER);
      assertThat(formula.getCell(heads.indexOf("rec")).asNumber().intValue()).isEqualTo(9);
      assertThat(formula.getCell(heads.indexOf("received_at")).getType())
          .as("a time is a number that is shown as one")
          .isEqualTo(CellType.NUMBER);
      for (Row row : rows) {
        for (Cell cell : row) {
          assertThat(cell == null ? null : cell.getType()).isNotEqualTo(CellType.FORMULA);
          assertThat(cell == null || cell.getType() != CellType.STRING ? "" : cell.getText())
              .doesNotMatch("[=+@-].*");
        }
      }
    }
  }

  /** More than one slice; all of it is there, once. */
  @Test
  void manyAnswers() {
    sampled.answers(sql, 2500, "west", "[{\"question\":\"rec\",\"number\":7}]");
    assertThat(file("csv").asString().lines()).hasSize(1 + 6 + 2500);
  }

  @Test
  void aLeadTakesTheAnswersOfTheTeamAndItIsNoted() {
    Response own = as("lead-file", "north", "lead").accept("*/*").get(sampled.path("file"));
    assertThat(own.asString().lines()).hasSize(2);
    as("agent", "north", "agent").accept("*/*").get(sampled.path("file")).then().statusCode(403);
    assertThat(admin().get("/api/audit?kind=results&entity=" + sampled.id()).asString())
        .contains("EXPORTED", "lead-file");
  }

  @Test
  void whatAllQuestionnairesShare() {
    Response all = manager().accept("*/*").get("/api/results/file?from=2026-02-02&to=2026-02-03");
    assertThat(all.asString().lines().findFirst().orElseThrow())
        .contains(
            "\"overall\"", "\"overall_of_7\"", "\"nps\",\"solved_at_first_contact\",\"comment\"");
  }
}
