package io.huifang.kpi.objective;

import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.answer;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.kpi.AtOnce;
import io.huifang.kpi.KpiApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ObjectivesTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("delete from objective");
    }
  }

  @Test
  void whatRisesIsOnTrackAndWhatStaysIsNot() {
    weeks(8, 1);
    String rising = made(wanted());
    progress(rising)
        .body("standing", equalTo("ON_TRACK"))
        .body("weeks", hasSize(9))
        .body("weeks[0].value", equalTo(3f))
        .body("weeks[7].value", closeToFloat(4.4))
        .body("forecast.value", closeToFloat(5))
        .body("milestones[0].reached", equalTo(true))
        .body("milestones[1].value", nullValue());
    String higher = made(Map.of("target", 4.9, "milestones", List.of(), "due", "2026-03-10"));
    progress(higher).body("standing", equalTo("OFF_TRACK")).body("attained", closeToFloat(0.588));
    clock.set(Instant.parse("2026-05-20T00:00:00Z"));
    progress(rising).body("standing", equalTo("OPEN"));
  }

  /** On its day what was measured counts, be it by chance. */
  @Test
  void whenItIsOverItIsReachedOrMissed() {
    weeks(8, 1);
    String reached = made(Map.of("target", 4.0, "milestones", List.of(), "due", "2026-03-01"));
    String missed = made(Map.of("target", 4.8, "milestones", List.of(), "due", "2026-03-01"));
    progress(reached).body("standing", equalTo("REACHED")).body("forecast", nullValue());
    progress(missed).body("standing", equalTo("MISSED"));
  }

  @Test
  void beforeItBeginsNothingIsSaid() {
    String later =
        made(Map.of("begins", "2026-04-01", "due", "2026-06-01", "milestones", List.of()));
    progress(later)
        .body("standing", equalTo("OPEN"))
        .body("expected", equalTo(3f))
        .body("weeks", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource({
    "metric, magic",
    "metric, tickets_created",
    "variant, odd",
    "baseline, 4.5",
    "target, -1",
    "due, 2026-01-05",
    "due, 2030-01-05",
    "begins, 0001-01-01",
    "name, ' '",
    "owner, ''",
    "parent, 3f0f7bb2-7f0c-4a43-9a6c-0d6c7a3c1a11"
  })
  void whatMakesNoSenseIsRefused(String field, String value) {
    Object odd = field.matches("baseline|target") ? Double.valueOf(value) : value;
    String named = field.equals("baseline") ? "target" : field;
    post(body(Map.of(field, odd)))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem(containsString(named)));
  }

  @Test
  void milestonesLieOnTheWay() {
    for (String day : new String[] {"2026-01-05", "2026-04-30", "2025-12-01"}) {
      post(body(Map.of("milestones", List.of(Map.of("day", day, "value", 4)))))
          .then()
          .statusCode(400)
          .body("errors.field", hasItem(containsString("milestones[0].day")));
    }
  }

  @Test
  void partsAreOfTheSameFigureAndMakeNoRing() {
    String whole = made(wanted());
    String part = made(Map.of("parent", whole, "team", "north"));
    String person = made(Map.of("parent", part, "team", "north", "agent", "li"));
    post(body(Map.of("parent", person))).then().statusCode(400);
    post(body(Map.of("parent", whole, "metric", "nps", "baseline", 10, "milestones", List.of())))
        .then()
        .statusCode(400);
    put(whole, 1, body(Map.of("parent", person))).then().statusCode(400);
    put(whole, 1, body(Map.of("parent", whole))).then().statusCode(400);

    manager().header("If-Match", "\"1\"").delete("/api/objectives/" + whole).then().statusCode(204);
    manager().get("/api/objectives/" + part).then().body("parent", nullValue());
  }

  @Test
  void aLeadSeesTheOwnTeamAndWhatIsOfAll() {
    String all = made(wanted());
    String north = made(Map.of("team", "north"));
    RequestSpecification south = as("south", "lead").accept("application/json");
    south.get("/api/objectives").then().body("id", hasItem(all)).body("id", not(hasItem(north)));
    south.get("/api/objectives/" + north + "/progress").then().statusCode(404);
  }

  /** Two who hang a part under the other at once would make a ring. */
  @Test
  void ofTwoAtOnceTheSecondIsTold() throws Exception {
    String one = made(wanted());
    String other = made(wanted());
    String[] both = {one, other};
    List<Integer> rings =
        AtOnce.statuses(2, who -> put(both[who], 1, body(Map.of("parent", both[1 - who]))));
    assertThat(rings).containsExactlyInAnyOrder(200, 400);
    String third = made(wanted());
    List<Integer> same =
        AtOnce.statuses(6, who -> put(third, 1, body(Map.of("name", "By " + who))));
    assertThat(same).containsOnlyOnce(200).contains(412).doesNotContain(500);
  }

  @Test
  void thePageSaysHowFarItIsAndWhomToThank() {
    weeks(8, 1);
    made(Map.of("target", 4.0, "due", "2026-03-01", "milestones", List.of()));
    String html = page();
    assertThat(html)
        .contains("Happier", "3.00 → 4.00 by 2026-03-01", "reached", "<b>Mei Chen</b>", "hf-way")
        .doesNotContain("style=", "<script>");
    form(
        "/objectives",
        "name",
        "Twice <b>",
        "metric",
        "csat_top_box",
        "baseline",
        "70",
        "target",
        "80,5",
        "begins",
        "2026-03-01",
        "due",
        "2026-06-30",
        "owner",
        "Li",
        "team",
        "",
        "agent",
        "",
        "parent",
        "",
        "unit",
        "minutes");
    assertThat(page()).contains("Twice &lt;b&gt;", "70.0 % → 80.5 % by 2026-06-30");
    form(
        "/objectives",
        "name",
        "Odd",
        "metric",
        "nps",
        "baseline",
        "x",
        "target",
        "1",
        "begins",
        "2026-03-01",
        "due",
        "2026-06-30",
        "owner",
        "Li");
    assertThat(page()).doesNotContain("<h2>Odd");
    as("north", "lead")
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded")
        .formParam("name", "Mine")
        .post("/objectives")
        .then()
        .statusCode(403);
  }

  /** Ten answers a week; of week k so many have five stars instead of three. */
  private static void weeks(int number, int more) {
    for (int week = 0; week < number; week++) {
      List<Map<String, Object>> answers = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        int stars = i < week * more ? 5 : 3;
        String at = MONDAY.plusDays(7L * week + i % 5) + "T04:00:00Z";
        answers.add(
            event(
                "answer.received.v1",
                1,
                answer("w" + week + "-" + i, at, "scores", List.of(score("OVERALL", 5, stars)))));
      }
      tell(answers);
    }
  }

  private static Map<String, Object> wanted() {
    return Map.of();
  }

  private static Map<String, Object> body(Map<String, Object> other) {
    Map<String, Object> body =
        new java.util.HashMap<>(
            Map.of(
                "name", "Happier",
                "metric", "csat_mean",
                "owner", "Mei Chen",
                "baseline", 3.0,
                "target", 4.5,
                "begins", "2026-01-05",
                "due", "2026-04-30",
                "milestones",
                    List.of(
                        Map.of("day", "2026-02-20", "value", 3.6),
                        Map.of("day", "2026-04-01", "value", 4.2))));
    body.putAll(other);
    return body;
  }

  private static String made(Map<String, Object> other) {
    return post(body(other)).then().statusCode(201).extract().path("id");
  }

  private static Response post(Map<String, Object> body) {
    return manager().body(body).post("/api/objectives");
  }

  private static Response put(String id, int version, Map<String, Object> body) {
    return manager()
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .put("/api/objectives/" + id);
  }

  private static ValidatableResponse progress(String id) {
    return manager().get("/api/objectives/" + id + "/progress").then().statusCode(200);
  }

  private static org.hamcrest.Matcher<Float> closeToFloat(double wanted) {
    return new org.hamcrest.FeatureMatcher<>(closeTo(wanted, 0.02), "near", "value") {
      @Override
      protected Double featureValueOf(Float actual) {
        return actual.doubleValue();
      }
    };
  }

  private static RequestSpecification manager() {
    return as(null, "manager").contentType("application/json").accept("application/json");
  }

  private static String page() {
    return as(null, "manager")
        .header("Accept-Language", "en")
        .get("/objectives")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static void form(String path, String... fields) {
    RequestSpecification form =
        as(null, "manager")
            .redirects()
            .follow(false)
            .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    for (int i = 0; i < fields.length; i += 2) {
      form.formParam(fields[i], fields[i + 1]);
    }
    form.post(path).then().statusCode(303);
  }
}
