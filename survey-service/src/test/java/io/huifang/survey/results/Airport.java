package io.huifang.survey.results;

import static io.huifang.survey.SurveyApi.admin;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.due.operation.DueService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The survey of an airport's passengers, which lies beside the checkout and is no part of it. */
final class Airport {
  static final Path DATA = Path.of("../../shared/data/sfo_nps").toAbsolutePath().normalize();

  /** Commas with an even number of quotes behind them. */
  private static final String BETWEEN_CELLS = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

  /** As many free dimensions as an answer takes, of all kinds of columns. */
  static final Map<String, String> COLUMNS = new HashMap<>();

  static {
    String[][] more = {
      {"terminal", "BAREA"},
      {"language", "LANG"},
      {"airline", "AIRLINE"},
      {"day", "DAY"},
      {"gate", "GATE"},
      {"peak", "PEAK"},
      {"method", "METHOD"},
      {"region", "DESTGEO"},
      {"market", "DESTMARK"},
      {"purpose", "Q2PURP1"},
      {"parking", "Q3PARK"},
      {"bags", "Q4BAGS"},
      {"flown", "Q5TIMESFLOWN"},
      {"first", "Q5FIRSTTIME"},
      {"precheck", "Q11TSAPRE"},
      {"problem", "Q15PROBLEM"},
      {"home", "HOME"},
      {"age", "Q19AGE"},
      {"gender", "Q20GENDER"},
      {"income", "Q21INCOME"}
    };
    for (String[] one : more) {
      COLUMNS.put(one[0], one[1]);
    }
  }

  private Airport() {}

  /** Skips the test, visibly, where the files are missing. */
  static void needed() {
    Assumptions.assumeTrue(
        Files.isReadable(DATA.resolve("truth.json")),
        "The real data is not on this machine, nothing is checked against it: " + DATA);
  }

  static JsonNode truth() throws IOException {
    return new ObjectMapper().readTree(DATA.resolve("truth.json").toFile());
  }

  /** The rows of the file, read without any code of ours. */
  static List<Map<String, String>> rows() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DATA.resolve("2017.csv.gz"))),
                StandardCharsets.UTF_8))) {
      List<Map<String, String>> rows = new ArrayList<>();
      String[] head = lines.readLine().split(",", -1);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(BETWEEN_CELLS, -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < head.length; i++) {
          row.put(head[i].strip(), cells[i].replace("\"", "").strip());
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /**
   * By the mapping that the documentation gives, with more columns; as an administrator does it.
   */
  static void bring(DueService due) throws IOException {
    String mapping = Files.readString(Path.of("../docs/mappings/airport-answers.yaml"));
    StringBuilder more = new StringBuilder(mapping.strip()).append('\n');
    COLUMNS.forEach(
        (label, column) -> {
          if (!mapping.contains("labels." + label + ":")) {
            more.append("  labels.")
                .append(label)
                .append(": {column: ")
                .append(column)
                .append("}\n");
          }
        });
    String id =
        admin()
            .body(Map.of("fileName", "2017.csv.gz", "mapping", more.toString()))
            .post("/api/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    admin()
        .contentType("application/octet-stream")
        .body(Files.readAllBytes(DATA.resolve("2017.csv.gz")))
        .put("/api/imports/" + id + "/parts/0")
        .then()
        .statusCode(204);
    admin().body("{\"parts\":1}").post("/api/imports/" + id + "/start").then().statusCode(202);
    due.drain();
    admin().get("/api/imports/" + id).then().body("state", equalTo("DONE")).body("bad", equalTo(0));
  }
}
