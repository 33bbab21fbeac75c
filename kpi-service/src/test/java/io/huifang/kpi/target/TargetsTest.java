package io.huifang.kpi.target;

import static io.huifang.kpi.KpiApi.WEEK;
import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.manager;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.id;
import static io.huifang.kpi.Told.ticket;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets are set, versioned, and what every figure is judged by. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class TargetsTest {
  private static final String SLA =
      "{\"metric\":\"sla_attainment\",\"value\":%s,\"direction\":\"AT_LEAST\","
          + "\"validFrom\":\"%s\",\"team\":%s}";

  @Inject DataSource database;
  @Inject SettableClock clock;
  @Inject Targets targets;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  /** What other tests expect; the next version is in force, whatever its number. */
  @AfterEach
  void asInstalled() throws Exception {
    List<KpiTarget> installed = targets.version(2).targets();
    targets.publish(installed, "\"" + newest() + "\"", "test");
  }

  @Test
  void aFigureIsJudgedByTheTargetOfItsTeamAndDay() {
    for (int i = 0; i < 10; i++) {
      List<Object> sla = List.of(Told.sla("HANDLING", i < 2 ? "MISSED" : "MET", null));
      tell(
          event(
              "ticket.opened.v1",
              1,
              with(ticket("T-" + i, "c", "2026-03-03T04:00:00Z"), "sla", sla)));
    }
    judged("", false, 0.9f);
    publish(
            SLA.formatted(0.9, "2000-01-01", "null"),
            SLA.formatted(0.5, "2026-03-20", "null"),
            SLA.formatted(0.7, "2026-03-01", "\"north\""))
        .then()
        .statusCode(201)
        .body("targets", org.hamcrest.Matchers.hasSize(3));
    judged("", false, 0.9f);
    judged("&team=north", true, 0.7f);
    manager()
        .get("/api/metrics/sla_attainment/values" + WEEK + "&by=team")
        .then()
        .body("rows[0].targetReached", equalTo(true));
    manager()
        .get("/api/metrics/sla_attainment/values?zone=UTC&from=2026-03-01&to=2026-04-01")
        .then()
        .body("rows[0].targetReached", equalTo(true))
        .body("target", equalTo(0.5f));
  }

  @Test
  void whoPublishesOnTopOfAnOldVersionIsToldSo() {
    String old = "\"" + newest() + "\"";
    publish(SLA.formatted(0.8, "2026-01-01", "null")).then().statusCode(201);
    as(null, "admin")
        .header("If-Match", old)
        .contentType("application/json")
        .accept("application/json")
        .body("{\"targets\":[]}")
        .post("/api/kpi-targets")
        .then()
        .statusCode(412);
  }

  @ParameterizedTest
  @CsvSource({"mood, 1", "sla_attainment, 1.01", "nps, 101", "handling_time, -1"})
  void nonsenseIsRefused(String metric, String value) {
    publish(
            "{\"metric\":\"%s\",\"value\":%s,\"direction\":\"AT_MOST\",\"validFrom\":\"2026-01-01\"}"
                .formatted(metric, value))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem(containsString("targets[0].")));
  }

  @Test
  void theSameTwiceIsRefused() {
    String one = SLA.formatted(0.8, "2026-01-01", "null");
    publish(one, one).then().statusCode(400).body("errors[0].field", containsString("targets[1]"));
  }

  @Test
  void theAdministratorSetsAndRemovesOnThePage() throws Exception {
    tell(
        Told.envelope(
            "team.changed.v1",
            id("team north").toString(),
            1,
            Map.of("team", Told.map("id", "north", "name", "North team", "calendar", "cn"))));
    int version = newest();
    form("/targets", version, "value", "92,5", "direction", "AT_LEAST", "from", "2026-03-01");
    assertThat(targets.version(version + 1).targets())
        .anyMatch(t -> t.value() == 0.925 && "north".equals(t.team()));
    String page = page();
    assertThat(page).contains("at least 92.5 %", "North team", "Version " + (version + 1));
    form("/targets/remove", version + 1, "from", "2026-03-01");
    assertThat(targets.version(version + 2).targets()).noneMatch(t -> "north".equals(t.team()));
    assertThat(page()).contains("<s>SLA attainment: at least 92.5 %, North team");
    // both buttons of a page that is out of date
    form("/targets/remove", version + 1, "from", "2026-03-01");
    assertThat(newest()).isEqualTo(version + 2);
    as(null, "admin")
        .accept("application/json")
        .get("/api/audit?kind=kpi-targets")
        .then()
        .statusCode(200)
        .body("items.subject", hasItem("admin-1"));
  }

  private static void judged(String more, boolean reached, float target) {
    manager()
        .get("/api/metrics/sla_attainment/values" + WEEK + more)
        .then()
        .statusCode(200)
        .body("rows[0].targetReached", equalTo(reached))
        .body("target", equalTo(target));
  }

  private int newest() {
    return targets.all().get(0).version();
  }

  private Response publish(String... wanted) {
    return as(null, "admin")
        .header("If-Match", "\"" + newest() + "\"")
        .contentType("application/json")
        .accept("application/json")
        .body("{\"targets\":[" + String.join(",", wanted) + "]}")
        .post("/api/kpi-targets");
  }

  private static void form(String path, int version, String... fields) {
    var form =
        as(null, "admin")
            .redirects()
            .follow(false)
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParam("version", version)
            .formParam("metric", "sla_attainment")
            .formParam("team", "north");
    for (int i = 0; i < fields.length; i += 2) {
      form.formParam(fields[i], fields[i + 1]);
    }
    form.post(path).then().statusCode(303).header("Location", containsString("/targets"));
  }

  private static String page() {
    return as(null, "admin")
        .accept("text/html")
        .header("Accept-Language", "en")
        .get("/targets")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
