package io.huifang.survey.results;

import static io.huifang.survey.SurveyApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real survey, imported as an administrator does it, gives the figures that others computed. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AirportTest {
  private static final String MAY = "from=2017-05-01&to=2017-05-31";
  private static final ObjectMapper JSON = new ObjectMapper();
  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void brought() throws Exception {
    Airport.needed();
    clock.reset();
    if (read("questions?" + MAY).path("n").asLong() == 0) {
      Airport.bring(due);
    }
  }

  private static JsonNode read(String path) throws Exception {
    Response found = manager().get("/api/results/" + path);
    assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
    return JSON.readTree(found.asByteArray());
  }

  /** Of everything, and of the questionnaire that the answers count for. */
  @Test
  void netPromotersAsPublished() throws Exception {
    JsonNode truth = Airport.truth().path("overall");
    for (String of : List.of("", "&questionnaire=service", "&questionnaire=service&version=1")) {
      JsonNode all = read("questions?" + MAY + of);
      assertThat(all.path("n").asLong()).isEqualTo(2746);
      JsonNode nps = question(all, "nps");
      assertThat(nps.path("n").asLong()).isEqualTo(truth.path("answered").asLong());
      assertThat(values(nps, 9, 10)).isEqualTo(truth.path("promoters").asLong()).isEqualTo(1436);
      assertThat(values(nps, 7, 8)).isEqualTo(truth.path("passives").asLong()).isEqualTo(968);
      assertThat(values(nps, 0, 6)).isEqualTo(truth.path("detractors").asLong()).isEqualTo(342);
      JsonNode figure = nps.path("figure");
      assertThat(figure.path("value").asDouble()).isCloseTo(39.84, within(0.005));
      // adjusted Wald by hand: (n + 3, + 0.75 each), 1.96 standard errors
      double p = 1436.75 / 2749;
      double d = 342.75 / 2749;
      double margin = 100 * 1.959964 * Math.sqrt((p + d - (p - d) * (p - d)) / 2749);
      assertThat(figure.path("low").asDouble()).isCloseTo(100 * (p - d) - margin, within(1e-4));
      assertThat(figure.path("high").asDouble()).isCloseTo(100 * (p - d) + margin, within(1e-4));
      assertThat(nps.path("mean").path("value").asDouble())
          .isCloseTo(truth.path("mean").asDouble(), within(1e-6));
      Airport.truth()
          .path("distribution")
          .fields()
          .forEachRemaining(
              one -> {
                if (!one.getKey().equals("11")) {
                  int score = Integer.parseInt(one.getKey());
                  assertThat(values(nps, score, score)).isEqualTo(one.getValue().asLong());
                }
              });
    }
  }

  @Test
  void theRatingOfTheAirportIsScoredBesideIt() throws Exception {
    JsonNode overall = question(read("questions?" + MAY), "overall");
    long n = 0;
    long satisfied = 0;
    for (Map<String, String> row : Airport.rows()) {
      String rated = row.get("Q7ALL");
      if (row.get("NETPRO").matches("\\d|10") && rated.matches("[1-5]")) {
        n++;
        satisfied += rated.matches("[45]") ? 1 : 0;
      }
    }
    assertThat(overall.path("n").asLong()).isEqualTo(n);
    assertThat(overall.path("figure").path("value").asDouble())
        .isCloseTo((double) satisfied / n, within(1e-9));
  }

  @Test
  void withTheWeightsOfTheFile() throws Exception {
    JsonNode truth = Airport.truth();
    assertThat(
            question(read("questions?weighted=true&" + MAY), "nps").at("/figure/value").asDouble())
        .isCloseTo(truth.at("/overall/nps_weighted").asDouble(), within(5e-5));
    for (JsonNode row : groups("terminal", "&weighted=true").path("rows")) {
      assertThat(row.at("/figure/value").asDouble())
          .isCloseTo(
              truth
                  .path("by_terminal")
                  .path(row.path("key").asText())
                  .path("nps_weighted")
                  .asDouble(),
              within(5e-5));
    }
  }

  /** By every column that was brought along, against a count of the file that shares no code. */
  @Test
  void byAnyColumn() throws Exception {
    List<Map<String, String>> rows = Airport.rows();
    for (Map.Entry<String, String> column : Airport.COLUMNS.entrySet()) {
      Map<String, int[]> expected = new TreeMap<>();
      for (Map<String, String> row : rows) {
        if (row.get("NETPRO").matches("\\d|10")) {
          String value = row.get(column.getValue());
          int score = Integer.parseInt(row.get("NETPRO"));
          int[] counts =
              expected.computeIfAbsent(value.isEmpty() ? "(none)" : value, key -> new int[3]);
          counts[0]++;
          counts[1] += score >= 9 ? 1 : 0;
          counts[2] += score <= 6 ? 1 : 0;
        }
      }
      JsonNode cut = groups(column.getKey(), "");
      long n = 0;
      assertThat(cut.path("rows").size()).as(column.getKey()).isEqualTo(expected.size());
      for (JsonNode row : cut.path("rows")) {
        int[] counts = expected.get(row.path("key").asText());
        assertThat(counts).as("%s %s", column.getKey(), row).isNotNull();
        assertThat(row.path("n").asInt()).isEqualTo(counts[0]);
        assertThat(row.path("few").asBoolean()).isEqualTo(counts[0] < 30);
        assertThat(row.at("/figure/value").asDouble())
            .isCloseTo(100.0 * (counts[1] - counts[2]) / counts[0], within(1e-9));
        n += row.path("n").asLong();
      }
      assertThat(n).isEqualTo(cut.at("/total/n").asLong()).isEqualTo(2746);
    }
  }

  @Test
  void asPublishedByTerminalLanguageAndAirline() throws Exception {
    for (String label : List.of("terminal", "language", "airline")) {
      JsonNode rows = groups(label, "").path("rows");
      int[] found = {0};
      Airport.truth()
          .path("by_" + label)
          .fields()
          .forEachRemaining(
              truth -> {
                for (JsonNode row : rows) {
                  if (row.path("key").asText().equals(truth.getKey())) {
                    found[0]++;
                    assertThat(row.path("n").asLong())
                        .isEqualTo(truth.getValue().path("answered").asLong());
                    assertThat(row.at("/figure/value").asDouble())
                        .isCloseTo(truth.getValue().path("nps").asDouble(), within(5e-5));
                  }
                }
              });
      assertThat(found[0]).as(label).isEqualTo(Airport.truth().path("by_" + label).size());
    }
  }

  @Test
  void aFilterIsTheGroupAndTwoTerminalsAreCompared() throws Exception {
    JsonNode truth = Airport.truth().path("by_terminal");
    JsonNode only = question(read("questions?label=terminal:G&" + MAY), "nps");
    assertThat(only.path("n").asLong()).isEqualTo(truth.at("/G/answered").asLong());
    JsonNode compared = read("comparison?by=label:terminal&a=A&b=G&question=nps&" + MAY);
    JsonNode test = compared.path("tests").get(0);
    double a = truth.at("/A/nps").asDouble();
    double g = truth.at("/G/nps").asDouble();
    assertThat(test.path("test").asText()).isEqualTo("NPS_VARIANCE_Z");
    assertThat(test.path("difference").asDouble()).isCloseTo(a - g, within(1e-3));
    double error = Math.sqrt(variance(truth.path("A")) + variance(truth.path("G")));
    assertThat(test.path("statistic").asDouble()).isCloseTo((a - g) / 100 / error, within(1e-3));
    assertThat(test.path("high").asDouble())
        .isCloseTo(a - g + 100 * 1.959964 * error, within(1e-2));
  }

  /** The same on the page, by three columns. */
  @Test
  void thePageSaysTheSame() throws Exception {
    for (String label : List.of("terminal", "language", "airline")) {
      String page =
          manager()
              .header("Accept-Language", "en")
              .accept("text/html")
              .get("/surveys/results?" + MAY + "&question=nps&by=label:" + label)
              .then()
              .statusCode(200)
              .extract()
              .asString();
      assertThat(page)
          .contains("+39.8 <small class=\"pm\">±2.6", "+37.2 – +42.4", "n 2,746")
          .contains("1,436", "968", "342", "with weights of imports");
      for (JsonNode row : groups(label, "").path("rows")) {
        assertThat(page).contains(row.path("key").asText().replace("&", "&amp;"));
      }
    }
  }

  private static double variance(JsonNode of) {
    double n = of.path("answered").asDouble();
    double p = of.path("promoters").asDouble() / n;
    double d = of.path("detractors").asDouble() / n;
    return (p + d - (p - d) * (p - d)) / n;
  }

  private static JsonNode groups(String label, String more) throws Exception {
    return read("groups?question=nps&by=label:" + label + "&" + MAY + more);
  }

  private static JsonNode question(JsonNode all, String key) {
    for (JsonNode one : all.path("questions")) {
      if (one.path("key").asText().equals(key)) {
        return one;
      }
    }
    throw new AssertionError("No " + key + " in " + all);
  }

  private static long values(JsonNode question, int least, int most) {
    long n = 0;
    for (JsonNode value : question.path("values")) {
      int key = value.path("key").asInt();
      n += key >= least && key <= most ? value.path("n").asLong() : 0;
    }
    return n;
  }
}
