package io.huifang.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two weeks of a bank's telephones: every day and half hour as others have counted it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BankCallsTest {
  private static final String PERIOD = "?from=1999-02-01&to=1999-02-15";
  private static final double EXACT = 0.000001;
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  @AfterEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  @Test
  void everyDayAndHalfHourIsAsInTheTruth() throws Exception {
    JsonNode truth = BankCalls.truth();
    BankCalls.tell();
    count(truth, "contacts_offered", "offered");
    count(truth, "contacts_answered", "answered");
    hits(truth, "answer_rate", "", "answered", "answer_rate");
    hits(truth, "abandon_rate", "", "abandoned", "abandon_rate");
    for (int seconds : new int[] {0, 20, 30, 60}) {
      String in = "&threshold=" + seconds + "&variant=";
      String hits = "answered_within_" + seconds + "s";
      String level = "sl" + seconds;
      hits(truth, "service_level", in + "all_offered", hits, level + "_strict");
      hits(truth, "service_level", in + "answered_only", hits, level + "_of_answered");
      hits(truth, "service_level", in + "late_abandons_count", hits, level + "_no_short_abandons");
    }
    means(truth, "asa", "asa_s");
    means(truth, "aht", "aht_s");
    halfHours();
    theBadDayIsFound();
  }

  /** On 3 February a third of the callers went without an answer. */
  private static void theBadDayIsFound() {
    JsonPath chart =
        KpiApi.manager()
            .get("/api/metrics/abandon_rate/control-chart" + PERIOD)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(chart.getList("points")).hasSize(14);
    assertThat(chart.getList("points.findAll { it.worse && 'BEYOND' in it.signals }.start"))
        .containsExactly("1999-02-02T16:00:00Z");
    assertThat(chart.getDouble("points[2].band.high")).isBetween(0.2, 0.3);
  }

  private static void count(JsonNode truth, String metric, String name) {
    List<Map<String, Object>> days = days(metric, "");
    int at = 0;
    for (JsonNode day : truth) {
      assertThat(days.get(at++).get("n")).as(metric + at).isEqualTo(day.path(name).asInt());
    }
    assertThat(at).isEqualTo(14);
  }

  private static void hits(JsonNode truth, String metric, String more, String hits, String share) {
    List<Map<String, Object>> days = days(metric, more);
    int at = 0;
    for (JsonNode day : truth) {
      Map<String, Object> found = days.get(at++);
      String which = metric + more + " on day " + at;
      assertThat(found.get("numerator")).as(which).isEqualTo(day.path(hits).asInt());
      assertThat(((Number) found.get("value")).doubleValue())
          .as(which)
          .isCloseTo(day.path(share).asDouble(), within(EXACT));
    }
  }

  private static void means(JsonNode truth, String metric, String name) {
    List<Map<String, Object>> days = days(metric, "");
    int at = 0;
    for (JsonNode day : truth) {
      Map<String, Object> found = days.get(at++);
      assertThat(found.get("n")).as(metric).isEqualTo(day.path(name).path("n").asInt());
      assertThat(((Number) found.get("value")).doubleValue())
          .as(metric)
          .isCloseTo(day.path(name).path("mean").asDouble(), within(0.0001));
    }
  }

  private static void halfHours() throws IOException {
    JsonPath offered = values("contacts_offered", "&interval=half_hour");
    JsonPath level = values("service_level", "&interval=half_hour");
    List<String[]> lines = BankCalls.halfHours();
    assertThat(offered.getList("rows")).hasSize(lines.size());
    List<Integer> counts = offered.getList("rows.n");
    List<Integer> hits = level.getList("rows.numerator");
    for (int i = 0; i < lines.size(); i++) {
      assertThat(counts.get(i)).isEqualTo(Integer.parseInt(lines.get(i)[2]));
      assertThat(hits.get(i)).isEqualTo(Integer.parseInt(lines.get(i)[5]));
    }
  }

  private static List<Map<String, Object>> days(String metric, String more) {
    return values(metric, "&interval=day" + more).getList("rows");
  }

  private static JsonPath values(String metric, String more) {
    return new JsonPath(
            KpiApi.manager()
                .get("/api/metrics/" + metric + "/values" + PERIOD + more)
                .then()
                .statusCode(200)
                .extract()
                .asString())
        .using(
            io.restassured.path.json.config.JsonPathConfig.jsonPathConfig()
                .numberReturnType(
                    io.restassured.path.json.config.JsonPathConfig.NumberReturnType.DOUBLE));
  }
}
