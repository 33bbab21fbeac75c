package io.huifang.kpi.shift;

import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.manager;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.contact;
import static io.huifang.kpi.Told.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.kpi.AtOnce;
import io.huifang.kpi.KpiApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shifts are planned and laid over what will come. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CoverageTest {
  private static final String SHIFT =
      "{\"name\":\"%s\",\"days\":[%s],\"from\":\"%s\",\"to\":\"%s\",\"agents\":%s,"
          + "\"team\":%s,\"validFrom\":\"2026-01-01\",\"validUntil\":null}";
  private static final String EVERY_DAY =
      "\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"";
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  @AfterEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
    publish().then().statusCode(201);
  }

  @Test
  void eachHalfHourIsToldWhoIsMissingAndWhoIsToSpare() {
    twoWeeksOfMornings();
    publish(
            SHIFT.formatted("Early", EVERY_DAY, "10:00", "12:00", 2, "null"),
            SHIFT.formatted("More", "\"WEDNESDAY\"", "10:00", "10:30", 2, "\"north\""))
        .then()
        .statusCode(201);

    // a Wednesday; 20 contacts of two minutes in a half hour are 1.33 erlangs: 3 at work, 5
    // rostered
    JsonPath day = coverage("?date=2026-03-04&shrinkage=30&occupancy=100");
    assertThat(day.getList("halfHours.from")).containsExactly("10:00", "10:30", "11:00", "11:30");
    assertThat(day.getList("halfHours.rostered")).containsExactly(4, 2, 2, 2);
    assertThat(day.getList("halfHours.atWork")).containsExactly(2, 1, 1, 1);
    int needed = day.getInt("halfHours[0].needed");
    JsonPath asked =
        manager().get("/api/staffing?contacts=20&handling=120&occupancy=100").jsonPath();
    assertThat(needed).isEqualTo(asked.getInt("rostered"));
    assertThat(day.getInt("halfHours[0].gap")).isEqualTo(4 - needed);
    assertThat(day.getInt("halfHours[2].needed")).as("nobody comes").isZero();
    assertThat(day.getInt("halfHours[2].gap")).isEqualTo(2);
    assertThat(day.getInt("halfHoursShort")).isEqualTo(2);
    assertThat(day.getDouble("hoursShort")).isEqualTo(0.5 * (needed - 4 + needed - 2));
    assertThat(day.getDouble("hoursSpare")).isEqualTo(2);
    assertThat(day.getDouble("serviceLevel")).isBetween(0.0, 0.8);

    JsonPath north = coverage("?date=2026-03-04&team=north");
    assertThat(north.getList("halfHours.rostered")).containsExactly(2, 0);
    assertThat(north.getDouble("halfHours[1].serviceLevel")).isZero();

    String page = page("?date=2026-03-04").asString();
    assertThat(page).contains("The roster lacks", "too few people: 2", "Early", "10:00–12:00", "−");
  }

  @Test
  void withoutAWeekOfContactsOnlyTheRosterIsTold() {
    publish(SHIFT.formatted("Night", EVERY_DAY, "22:00", "06:00", 4, "null"));
    JsonPath day = coverage("?date=2026-03-04");
    assertThat(day.<Object>get("expected")).isNull();
    assertThat(day.<Object>get("handling")).isNull();
    assertThat(day.getList("halfHours")).hasSize(48);
    assertThat(day.getString("halfHours[0].from")).isEqualTo("00:00");
    assertThat(day.getInt("halfHours[11].rostered")).isEqualTo(4);
    assertThat(day.getInt("halfHours[12].rostered")).isZero();
    assertThat(page("").asString()).contains("at least a week of contacts", "22:00–06:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "08:10|16:00|3|from",
        "08:00|16:05|3|to",
        "08:00|08:00|3|to",
        "08:00|16:00|0|agents",
        "08:00|16:00|20001|agents"
      })
  void nonsenseIsRefused(String from, String to, String agents, String field) {
    publish(SHIFT.formatted("Early", EVERY_DAY, from, to, agents, "null"))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem(containsString(field)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?date=soon",
        "?date=2026-09-01",
        "?share=100",
        "?within=-1",
        "?shrinkage=95",
        "?patience=0",
        "?handling=0"
      })
  void whatCannotBeWorkedOutIsRefused(String query) {
    assertThat(manager().get("/api/coverage" + query).statusCode()).isIn(400, 404);
  }

  @Test
  void whoPlansOnTopOfAnOldVersionIsToldSo() throws Exception {
    String read = "\"" + version() + "\"";
    List<Integer> answers =
        AtOnce.statuses(
            2,
            n ->
                published(
                    read, SHIFT.formatted("Early", EVERY_DAY, "08:00", "16:00", n + 1, "null")));
    assertThat(answers).containsExactlyInAnyOrder(201, 412);
    published("\"1\"", SHIFT.formatted("Early", EVERY_DAY, "08:00", "16:00", 1, "null"))
        .then()
        .statusCode(412);
    publish(
            SHIFT.formatted("Early", EVERY_DAY, "08:00", "16:00", 1, "null"),
            SHIFT.formatted("Early", EVERY_DAY, "09:00", "17:00", 1, "null"))
        .then()
        .statusCode(400)
        .body("errors[0].field", containsString("shifts[1]"));
  }

  @Test
  void theFormAddsAndRemovesAndALeadOnlyLooks() {
    form(
            "",
            "name=Late&day=MONDAY&day=SUNDAY&from=16:00&to=00:00&agents=7&team=&validFrom=2026-03-01")
        .then()
        .statusCode(303);
    manager()
        .get("/api/shifts")
        .then()
        .body("shifts", hasSize(1))
        .body("shifts[0].agents", equalTo(7))
        .body("shifts[0].days", hasSize(2))
        .body("shifts[0].validUntil", nullValue());
    form("", "name=Late&day=SOMEDAY&from=16:00&to=00:00&agents=7&validFrom=2026-03-01");
    manager().get("/api/shifts").then().body("shifts", hasSize(1));
    assertThat(
            as("north", "lead")
                .header("Accept-Language", "en")
                .get("/staffing/coverage")
                .asString())
        .doesNotContain("Add a shift");
    as("north", "lead")
        .contentType("application/x-www-form-urlencoded")
        .body("version=1")
        .post("/staffing/coverage")
        .then()
        .statusCode(403);
    form("/remove", "place=0").then().statusCode(303);
    manager().get("/api/shifts").then().body("shifts", hasSize(0));
  }

  /** On each of fourteen days, between ten and eleven, forty calls of two minutes. */
  private static void twoWeeksOfMornings() {
    List<Map<String, Object>> events = new ArrayList<>();
    LocalDate first = LocalDate.of(2026, 2, 18);
    for (int day = 0; day < 14; day++) {
      for (int i = 0; i < 40; i++) {
        String at = first.plusDays(day) + "T02:%02d:%02dZ".formatted(i * 3 / 2, 30 * (i * 3 % 2));
        events.add(event("contact.ended.v1", 1, contact("c-" + day + "-" + i, "ANSWERED", at, 5)));
      }
    }
    for (int i = 0; i < events.size(); i += 100) {
      tell(events.subList(i, Math.min(events.size(), i + 100)));
    }
  }

  private static JsonPath coverage(String query) {
    Response answer = manager().get("/api/coverage" + query);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static Response page(String query) {
    return manager()
        .accept("text/html")
        .header("Accept-Language", "en")
        .get("/staffing/coverage" + query);
  }

  private static int version() {
    return manager().get("/api/shifts").jsonPath().getInt("version");
  }

  private static Response form(String path, String fields) {
    return manager()
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded")
        .body("version=" + version() + "&" + fields)
        .post("/staffing/coverage" + path);
  }

  private static Response publish(String... shifts) {
    return published("\"" + version() + "\"", shifts);
  }

  private static Response published(String ifMatch, String... shifts) {
    return as(null, "admin")
        .header("If-Match", ifMatch)
        .contentType("application/json")
        .accept("application/json")
        .body("{\"shifts\":[" + String.join(",", shifts) + "]}")
        .post("/api/shifts");
  }
}
