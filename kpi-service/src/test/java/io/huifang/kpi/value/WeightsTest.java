package io.huifang.kpi.value;

import static io.huifang.kpi.KpiApi.WEEK;
import static io.huifang.kpi.KpiApi.manager;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.KpiApi.values;
import static io.huifang.kpi.Told.answer;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.score;
import static io.huifang.kpi.Told.ticket;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.kpi.KpiApi;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weighted figures, against sums that are added up one by one. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class WeightsTest {
  @Inject DataSource database;
  @Inject DueService due;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyFigureIsThatOfSlowSums(long seed) throws Exception {
    Random random = new Random(seed);
    List<Weighed> sample = new ArrayList<>();
    for (int i = 0; i < 40 + random.nextInt(60); i++) {
      Double weight = random.nextInt(4) == 0 ? null : (1 + random.nextInt(3_000_000)) / 1e6;
      sample.add(new Weighed(1 + random.nextInt(5), random.nextInt(11), weight));
    }
    tell(Weighed.events(sample, 1));
    SlowSums slow = new SlowSums(sample);
    figure("csat_mean", slow.mean(), slow.meanMargin(), slow);
    figure("csat_top_box", slow.topBox(), null, slow);
    figure("nps", slow.nps(), null, slow);
    assertThat(weighted("csat_mean").getDouble("rows[0].mean"))
        .isCloseTo(slow.mean(), within(1e-12));
    assertThat(weighted("csat_top_box").getDouble("rows[0].weights.numerator"))
        .isCloseTo(slow.topBox() * slow.weight(), within(1e-9));

    String before = weighted("csat_mean").prettify() + weighted("nps").prettify();
    List<String> facts = KpiApi.facts(database);
    KpiApi.recompute(due);
    assertThat(KpiApi.facts(database)).isEqualTo(facts);
    assertThat(weighted("csat_mean").prettify() + weighted("nps").prettify()).isEqualTo(before);
  }

  private static void figure(String metric, double value, Double margin, SlowSums slow) {
    JsonPath told = weighted(metric);
    assertThat(told.getBoolean("weighted")).isTrue();
    assertThat(told.getInt("rows[0].n")).isEqualTo(slow.n());
    assertThat(told.getDouble("rows[0].value")).as(metric).isCloseTo(value, within(1e-9));
    assertThat(told.getDouble("rows[0].weights.sum")).isCloseTo(slow.weight(), within(1e-9));
    double effective = told.getDouble("rows[0].weights.effectiveN");
    assertThat(effective).isCloseTo(slow.effectiveN(), within(1e-9)).isLessThan(slow.n());
    double low = told.getDouble("rows[0].confidence.low");
    double high = told.getDouble("rows[0].confidence.high");
    assertThat(value).isBetween(low, high);
    if (margin != null) {
      assertThat((high - low) / 2).isCloseTo(margin, within(1e-6));
    }
  }

  @Test
  void equalWeightsGiveTheFiguresWithoutWeightsToTheLastDigit() {
    Random random = new Random(7);
    List<Weighed> sample = new ArrayList<>();
    for (int i = 0; i < 61; i++) {
      sample.add(new Weighed(1 + random.nextInt(5), random.nextInt(11), 0.3));
    }
    tell(Weighed.events(sample, 1));
    for (String metric : List.of("csat_mean", "csat_top_box", "nps")) {
      JsonPath plain = read(metric, "");
      JsonPath weighted = weighted(metric);
      assertThat(weighted.getDouble("rows[0].value")).isEqualTo(plain.getDouble("rows[0].value"));
      assertThat(weighted.getDouble("rows[0].weights.effectiveN")).isEqualTo(61);
      for (String end : List.of("low", "high")) {
        assertThat(weighted.getDouble("rows[0].confidence." + end))
            .as(metric + " " + end)
            .isCloseTo(plain.getDouble("rows[0].confidence." + end), within(1e-12));
      }
    }
  }

  @Test
  void aWeightOfTwoIsTwoRows() {
    tell(Weighed.events(List.of(new Weighed(5, 10, 2.0), new Weighed(2, 3, null)), 1));
    JsonPath twice = weighted("csat_mean");
    assertThat(twice.getDouble("rows[0].value")).isEqualTo(4.0);
    assertThat(twice.getInt("rows[0].n")).isEqualTo(2);
    assertThat(twice.getDouble("rows[0].weights.effectiveN")).isCloseTo(1.8, within(1e-12));
    values("csat_mean", "&weighted=true").body("rows[0].confidence", nullValue());
    values("nps", "").body("rows[0].value", equalTo(0f)).body("weighted", nullValue());
    values("nps", "&weighted=false").body("rows[0].weights", nullValue());
    values("nps", "&weighted=true&compare=previous")
        .body("rows[0].previous.n", equalTo(0))
        .body("rows[0].numerator", nullValue());
    manager()
        .get("/api/metrics/nps/rows" + WEEK + "&weighted=true")
        .then()
        .body("items.weight*.toDouble().sort()", equalTo(List.of(1d, 2d)));
    manager()
        .get("/api/metrics/nps/rows" + WEEK)
        .then()
        .body("items[0].containsKey('weight')", equalTo(false));
    String csv =
        KpiApi.as(null, "manager")
            .accept("text/csv")
            .get("/api/metrics/nps/values" + WEEK + "&weighted=true")
            .asString();
    assertThat(csv.lines().findFirst().orElseThrow()).endsWith(",weight,effective_n");
    // another import says otherwise
    tell(Weighed.events(List.of(new Weighed(5, 10, 0.5), new Weighed(2, 3, null)), 2));
    assertThat(weighted("csat_mean").getDouble("rows[0].value")).isEqualTo(3.0);
  }

  @Test
  void sharesOfTicketsTakeTheWeightOfTheTicket() {
    Map<String, Object> open = ticket("T-1", "wang", "2026-03-03T08:00:00Z");
    Map<String, Object> done =
        with(ticket("T-2", "wang", "2026-03-03T08:00:00Z"), "state", "CLOSED", "weight", 3);
    tell(event("ticket.opened.v1", 1, open), event("ticket.imported.v1", 1, done));
    values("resolution_rate", "").body("rows[0].value", equalTo(0.5f));
    values("resolution_rate", "&weighted=true").body("rows[0].value", equalTo(0.75f));
    values("resolution_rate", "&weighted=true&interval=day")
        .body("rows[0].weights.sum", equalTo(0f))
        .body("rows[0].value", nullValue());
  }

  @Test
  void whatCannotBeWeighedIsRefused() {
    for (String metric : List.of("first_response_time", "tickets_created", "tickets_open")) {
      refused(metric, "true");
    }
    refused("nps", "yes");
    for (Object bad : List.of(0, -1, 1_000_001, 1e-9)) {
      KpiApi.post(
              io.huifang.kpi.Told.batch(
                  event(
                      "answer.received.v1",
                      1,
                      answer("bad", "2026-03-02T09:00:00Z", "nps", 1, "weight", bad))))
          .then()
          .statusCode(200)
          .body("results[0].outcome", equalTo("rejected"));
    }
  }

  private static void refused(String metric, String weighted) {
    manager()
        .get("/api/metrics/" + metric + "/values" + WEEK + "&weighted=" + weighted)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("weighted"));
  }

  private static JsonPath weighted(String metric) {
    return read(metric, "&weighted=true");
  }

  /** With all digits; usually numbers are read as short ones. */
  private static JsonPath read(String metric, String more) {
    return values(metric, more)
        .extract()
        .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
  }

  /** An answer that counts as much as its weight. */
  record Weighed(int stars, int nps, Double weight) {
    double much() {
      return weight == null ? 1 : weight;
    }

    static List<Map<String, Object>> events(List<Weighed> sample, long version) {
      List<Map<String, Object>> events = new ArrayList<>();
      for (Weighed one : sample) {
        Map<String, Object> said =
            answer(
                "weighed-" + events.size(),
                "2026-03-02T09:00:00Z",
                "scores",
                List.of(score("OVERALL", 5, one.stars())),
                "nps",
                one.nps());
        Map<String, Object> told = one.weight() == null ? said : with(said, "weight", one.weight());
        events.add(event("answer.received.v1", version, told));
      }
      return events;
    }
  }
}
