package io.huifang.kpi.forecast;

import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.manager;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.contact;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.kpi.BankCalls;
import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forecast over HTTP, and on two weeks of a bank's telephones. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ForecastTest {
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  @AfterEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  /** The second week, each day from the days before it, against the same day a week before. */
  @Test
  void beatsTheNaiveForecastOfTheSecondWeekOfTheBank() throws Exception {
    BankCalls.truth();
    BankCalls.tell();
    JsonPath rolling = forecast("?from=1999-02-15&days=1");
    assertThat(rolling.getInt("historyDays")).isEqualTo(14);
    assertThat(rolling.getList("backtest.days.date"))
        .hasSize(7)
        .startsWith("1999-02-08")
        .endsWith("1999-02-14");
    double naive = naive();
    assertThat(rolling.getDouble("backtest.naiveError")).isCloseTo(naive, within(1e-4));
    assertThat(rolling.getDouble("backtest.error")).isLessThan(0.85 * naive);
    assertThat(rolling.getDouble("backtest.coverage80")).isBetween(0.75, 0.95);
    assertThat(rolling.getDouble("backtest.coverage95")).isBetween(0.9, 1.0);

    JsonPath ahead = forecast("?from=1999-02-08&days=7");
    assertThat(ahead.getString("knownUntil")).isEqualTo("1999-02-08");
    assertThat(ahead.getInt("historyDays")).isEqualTo(7);
    assertThat(error(ahead)).as("a whole week ahead").isLessThan(0.85 * naive);
    Map<String, Object> hour = slot(ahead, "1999-02-10", "13:00");
    assertThat(((Number) hour.get("expected")).doubleValue())
        .as("a week after the outage, in which 407 called in one half hour")
        .isBetween(30.0, 70.0);
    assertThat(hour.get("actual")).isEqualTo(50);
  }

  private static double naive() throws Exception {
    List<String[]> lines = BankCalls.halfHours();
    double error = 0;
    double all = 0;
    for (int i = 7 * 48; i < lines.size(); i++) {
      int now = Integer.parseInt(lines.get(i)[2]);
      error += Math.abs(now - Integer.parseInt(lines.get(i - 7 * 48)[2]));
      all += now;
    }
    return error / all;
  }

  private static double error(JsonPath forecast) {
    double error = 0;
    double all = 0;
    for (List<Map<String, Object>> day :
        forecast.<List<Map<String, Object>>>getList("days.halfHours")) {
      for (Map<String, Object> slot : day) {
        int actual = (Integer) slot.get("actual");
        error += Math.abs(actual - ((Number) slot.get("expected")).doubleValue());
        all += actual;
      }
    }
    return error / all;
  }

  private static Map<String, Object> slot(JsonPath forecast, String day, String from) {
    return forecast.getMap(
        "days.find { it.date == '%s' }.halfHours.find { it.from == '%s' }".formatted(day, from));
  }

  @Test
  void aQueueHasAForecastOfItsOwnAndALeadThatOfTheOwnTeam() {
    clock.set(Instant.parse("2026-03-16T02:00:00Z"));
    List<Map<String, Object>> events = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2026, 3, 2);
        day.isBefore(LocalDate.of(2026, 3, 17));
        day = day.plusDays(1)) {
      for (int i = 0; i < 10; i++) {
        Map<String, Object> call = contact(day + "-" + i, "ANSWERED", day + "T01:10:00Z", 5);
        events.add(
            event(
                "contact.ended.v1",
                1,
                i < 6
                    ? call
                    : with(call, "queue", "cards", "dims", Told.dims("CHAT", "south", "ma"))));
      }
    }
    tell(events);
    JsonPath all = forecast("");
    assertThat(all.getString("knownUntil")).isEqualTo("2026-03-16");
    assertThat(all.getList("days")).hasSize(7);
    assertThat(all.getDouble("days[0].expected")).isCloseTo(10, within(0.5));
    assertThat(forecast("?queue=cards").getDouble("days[0].expected")).isCloseTo(4, within(0.5));
    assertThat(forecast("?channel=PHONE").getDouble("days[3].expected")).isCloseTo(6, within(0.5));
    as("south", "lead")
        .get("/api/forecast?days=1")
        .then()
        .statusCode(200)
        .body("days[0].expected.toDouble()", org.hamcrest.Matchers.closeTo(4, 0.5))
        .body("days[0].actual", nullValue())
        .body("days[0].halfHours", hasSize(48))
        .body("days[0].halfHours[18].from", equalTo("09:00"))
        .body("days[0].halfHours[18].actual", equalTo(4))
        .body("days[0].halfHours[30].actual", nullValue());
    as("south", "lead").get("/api/forecast?team=north").then().statusCode(403);
  }

  @Test
  void lessThanAWeekIsNotEnough() {
    clock.set(Instant.parse("2026-03-06T02:00:00Z"));
    tell(event("contact.ended.v1", 1, contact("K", "ANSWERED", "2026-03-02T01:10:00Z", 5)));
    manager()
        .get("/api/forecast")
        .then()
        .statusCode(200)
        .body("historyDays", equalTo(4))
        .body("days", hasSize(0))
        .body("backtest.days", hasSize(0))
        .body("backtest.error", nullValue())
        .body("zone", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=soon",
        "from=1500-01-01",
        "from=2150-01-01",
        "days=0",
        "days=15",
        "days=x",
        "from=2026-03-01&known_until=2026-03-02",
        "month=3",
        "queue=",
        "team="
      })
  void nonsenseIsRefused(String query) {
    manager().get("/api/forecast?" + query).then().statusCode(400);
  }

  private static JsonPath forecast(String query) {
    return manager().get("/api/forecast" + query).then().statusCode(200).extract().jsonPath();
  }
}
