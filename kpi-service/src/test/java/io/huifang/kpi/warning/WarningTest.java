package io.huifang.kpi.warning;

import static io.huifang.kpi.Told.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Control charts over the API. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class WarningTest {
  private static final String PERIOD = "?zone=UTC&from=2026-02-10&to=2026-02-20";
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void forget() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  private static ValidatableResponse chart(String metric, String more) {
    return KpiApi.manager().get("/api/metrics/" + metric + "/control-chart" + PERIOD + more).then();
  }

  /** Ten days with 5 or 6 tickets each, and 40 on the ninth. */
  private static void tenDays() {
    List<Map<String, Object>> events = new ArrayList<>();
    for (int day = 10; day < 20; day++) {
      int tickets = day == 18 ? 40 : 5 + day % 2;
      for (int i = 0; i < tickets; i++) {
        String at = "2026-02-%dT08:%02d:00Z".formatted(day, i);
        events.add(event("ticket.opened.v1", 1, Told.ticket("T-" + day + "-" + i, "wang", at)));
      }
    }
    KpiApi.tell(events);
  }

  @Test
  void theDayThatIsMoreThanChanceIsFound() {
    tenDays();
    chart("tickets_created", "")
        .statusCode(200)
        .body("interval", equalTo("day"))
        .body("points", hasSize(10))
        .body("points.findAll { it.signals.size() > 0 }.start", contains("2026-02-18T00:00:00Z"))
        .body("points[8].value", equalTo(40f))
        .body("points[8].worse", equalTo(true));
    chart("tickets_created", "&team=south").body("points.signals.flatten()", empty());
  }

  @Test
  void quietWeekendsAreNoAlarmWhereThereAreEnoughOfThem() {
    List<Map<String, Object>> events = new ArrayList<>();
    LocalDate first = LocalDate.parse("2026-01-26");
    for (LocalDate day = first; day.isBefore(first.plusDays(28)); day = day.plusDays(1)) {
      boolean weekend = day.getDayOfWeek().getValue() > 5;
      boolean bad = day.equals(LocalDate.parse("2026-02-18"));
      int tickets =
          weekend ? day.getDayOfWeek().getValue() - 4 : bad ? 40 : 14 + day.getDayOfMonth() % 3;
      for (int i = 0; i < tickets; i++) {
        String at = "%sT08:%02d:00Z".formatted(day, i);
        events.add(event("ticket.opened.v1", 1, Told.ticket("W-" + day + "-" + i, "wang", at)));
      }
    }
    KpiApi.tell(events);
    KpiApi.manager()
        .get("/api/metrics/tickets_created/control-chart?zone=UTC&from=2026-01-26&to=2026-02-23")
        .then()
        .statusCode(200)
        .body("points", hasSize(28))
        .body("points.findAll { it.signals.size() > 0 }.start", contains("2026-02-18T00:00:00Z"));
  }

  @Test
  void ofPiecesWithoutAFigureNothingIsSaid() {
    tenDays();
    chart("first_response_time", "")
        .statusCode(200)
        .body("points", hasSize(10))
        .body("points.findAll { it.value != null || it.band != null }", empty());
  }

  @Test
  void thePageSaysWhatIsMoreThanChanceInBothLanguages() {
    tenDays();
    String path = "/early-warning?period=custom&from=2026-02-10&to=2026-02-19";
    String english = page(path, "en");
    assertThat(english)
        .contains("Tickets created")
        .contains("beyond three sigma")
        .contains("<polygon class=\"band\"")
        .contains("Fewer than 8 pieces with a figure");
    assertThat(page(path, "zh-CN")).contains("预警").contains("超出三倍标准差");
    assertThat(page("/early-warning?period=custom&from=2025-02-10&to=2025-02-19", "en"))
        .contains("Too little to judge");
  }

  private static String page(String path, String language) {
    return KpiApi.as(null, "manager")
        .accept("text/html")
        .header("Accept-Language", language)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    chart("nonsense", "").statusCode(404);
    chart("nps", "&by=team").statusCode(400);
    chart("nps", "&interval=year").statusCode(400);
    KpiApi.as("north", "lead")
        .get("/api/metrics/nps/control-chart" + PERIOD + "&team=south")
        .then()
        .statusCode(403);
    KpiApi.as("north", "agent")
        .get("/api/metrics/nps/control-chart" + PERIOD)
        .then()
        .statusCode(403);
  }
}
