package io.huifang.survey.results;

import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Replicas;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of question, groups, tests, strata, and where people stop. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ResultsApiTest {
  private static final String CONTENT =
      """
      [{"question":"rec","number":10},{"question":"csat","number":5},{"question":"way","part":"a"},
       {"question":"many","part":"x"},{"question":"many","part":"y"},
       {"question":"grid","part":"speed","number":7},{"question":"grid","part":"tone","number":4},
       {"question":"ok","part":"yes"},{"question":"said","text":"fine"}]
      """;
  private static final String UNHAPPY =
      """
      [{"question":"rec","number":2},{"question":"csat","number":1},{"question":"way","part":"b"},
       {"question":"many","part":"x"},{"question":"grid","part":"speed","number":1},
       {"question":"ok","part":"no"}]
      """;
  private static final String PASSIVE = "[{\"question\":\"rec\",\"number\":8}]";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Replicas sql;
  private Sampled sampled;

  /** North 30, 10 and 10 of 50: +40. South 10, 10 and 20 of 40: -25. */
  @BeforeEach
  void ninetyAnswers() {
    clock.reset();
    sampled = Sampled.published(sql);
    sampled.answers(sql, 30, "north", CONTENT);
    sampled.answers(sql, 10, "north", PASSIVE);
    sampled.answers(sql, 10, "north", UNHAPPY);
    sampled.answers(sql, 10, "south", CONTENT);
    sampled.answers(sql, 10, "south", PASSIVE);
    sampled.answers(sql, 20, "south", UNHAPPY);
  }

  @Test
  void eachKindOfQuestionComesToItsOwnFigure() throws IOException {
    JsonNode all = sampled.read("questions");
    assertThat(all.path("n").asInt()).isEqualTo(90);
    JsonNode rec = sampled.question("rec");
    assertThat(rec.at("/figure/kind").asText()).isEqualTo("NPS");
    assertThat(rec.at("/figure/value").asDouble()).isCloseTo(100.0 / 9, within(1e-9));
    assertThat(rec.at("/figure/method").asText()).isEqualTo("ADJUSTED_WALD");
    JsonNode csat = sampled.question("csat");
    assertThat(csat.path("n").asInt()).isEqualTo(70);
    assertThat(csat.at("/figure/value").asDouble()).isCloseTo(40.0 / 70, within(1e-9));
    assertThat(csat.at("/figure/low").asDouble()).isCloseTo(0.4549, within(5e-4));
    assertThat(csat.at("/mean/value").asDouble()).isCloseTo((40 * 5 + 30) / 70.0, within(1e-9));
    assertThat(csat.at("/mean/method").asText()).isEqualTo("STUDENT_T");
    JsonNode way = sampled.question("way");
    assertThat(way.at("/values/0/share").asDouble()).isCloseTo(40.0 / 70, within(1e-9));
    assertThat(way.at("/values/2/n").asInt()).isZero();
    assertThat(way.at("/values/2/high").asDouble()).isPositive();
    JsonNode many = sampled.question("many");
    assertThat(many.path("n").asInt()).as("who ticks two things is one").isEqualTo(70);
    assertThat(many.at("/values/0/share").asDouble()).isEqualTo(1);
    assertThat(many.at("/values/1/share").asDouble()).isCloseTo(40.0 / 70, within(1e-9));
    JsonNode grid = sampled.question("grid");
    assertThat(grid.at("/rows/0/figure/value").asDouble()).isCloseTo(40.0 / 70, within(1e-9));
    assertThat(grid.at("/rows/1/mean/value").asDouble()).isEqualTo(4);
    assertThat(grid.at("/rows/1/figure/value").asDouble()).as("4 of 7 is not satisfied").isZero();
    assertThat(sampled.question("ok").at("/figure/value").asDouble())
        .isCloseTo(40.0 / 70, within(1e-9));
    assertThat(sampled.question("said").path("n").asInt()).isEqualTo(40);
    assertThat(all.path("touchpoints")).hasSize(2);
  }

  @Test
  void groupsAddUpToTheTotalAndSmallOnesAreMarked() throws IOException {
    sampled.answers(sql, 3, null, PASSIVE);
    JsonNode teams = sampled.read("groups?by=team&question=rec");
    assertThat(teams.at("/rows/0/key").asText()).isEqualTo("north");
    assertThat(teams.at("/rows/0/figure/value").asDouble()).isCloseTo(40, within(1e-9));
    assertThat(teams.at("/rows/1/figure/value").asDouble()).isCloseTo(-25, within(1e-9));
    assertThat(teams.at("/rows/2/key").asText()).isEqualTo("(none)");
    assertThat(teams.at("/rows/2/few").asBoolean()).isTrue();
    assertThat(teams.at("/total/n").asInt()).isEqualTo(93);
    assertThat(sampled.read("questions?team=(none)&team=south").path("n").asInt()).isEqualTo(43);
    for (String by :
        new String[] {"week", "month", "agent", "tier", "version", "origin", "label:x"}) {
      JsonNode cut = sampled.read("groups?question=many&part=y&by=" + by);
      int n = 0;
      for (JsonNode row : cut.path("rows")) {
        n += row.path("n").asInt();
      }
      assertThat(n).as(by).isEqualTo(70).isEqualTo(cut.at("/total/n").asInt());
    }
  }

  @Test
  void aTrendGoesByWeeksOfTheSite() throws IOException {
    JsonNode weeks = sampled.read("groups?by=week&question=rec").path("rows");
    assertThat(weeks.get(0).path("key").asText()).isEqualTo("2026-02-02");
    JsonNode months = sampled.read("groups?by=month&question=rec").path("rows");
    assertThat(months.get(0).path("key").asText()).isEqualTo("2026-02-01");
  }

  @Test
  void twoGroupsAreComparedByATestThatIsNamed() throws IOException {
    JsonNode nps = sampled.read("comparison?by=team&a=north&b=south&question=rec");
    assertThat(nps.at("/tests/0/test").asText()).isEqualTo("NPS_VARIANCE_Z");
    assertThat(nps.at("/tests/0/difference").asDouble()).isCloseTo(65, within(1e-9));
    double error = Math.sqrt((0.8 - 0.16) / 50 + (0.75 - 0.0625) / 40);
    assertThat(nps.at("/tests/0/statistic").asDouble()).isCloseTo(0.65 / error, within(1e-9));
    assertThat(nps.at("/tests/0/certain").asBoolean()).isTrue();
    assertThat(nps.at("/tests/1/test").asText()).isEqualTo("WELCH_T");
    JsonNode share = sampled.read("comparison?by=team&a=north&b=south&question=csat").path("tests");
    assertThat(share.get(0).path("test").asText()).isEqualTo("TWO_PROPORTION_Z");
    assertThat(share.get(0).path("difference").asDouble()).isCloseTo(0.75 - 1.0 / 3, within(1e-9));
    JsonNode way = sampled.read("comparison?by=team&a=north&b=south&question=way&part=b");
    assertThat(way.at("/tests/1/test").asText()).isEqualTo("CHI_SQUARE");
    assertThat(way.at("/tests/1/degrees").asInt()).as("nobody took c").isEqualTo(1);
    JsonNode nobody = sampled.read("comparison?by=team&a=north&b=nobody&question=rec");
    assertThat(nobody.path("tests")).isEmpty();
  }

  @Test
  void strataCountByTheirShareOfAll() throws IOException {
    JsonNode given = sampled.read("strata?by=team&question=rec&share=north:1&share=south:9");
    assertThat(given.at("/figure/value").asDouble()).isCloseTo(0.1 * 40 - 0.9 * 25, within(1e-9));
    double variance = 0.01 * 0.64 / 49 + 0.81 * 0.6875 / 39;
    assertThat(given.at("/figure/high").asDouble())
        .isCloseTo(-18.5 + 195.9964 * Math.sqrt(variance), within(1e-3));
    assertThat(given.at("/plain/value").asDouble()).isCloseTo(100.0 / 9, within(1e-9));
    JsonNode missing = sampled.read("strata?by=team&question=rec&share=north:1&share=west:1");
    assertThat(missing.path("missing").asDouble()).isEqualTo(0.5);
    assertThat(missing.at("/figure/value").asDouble()).isCloseTo(40, within(1e-9));
    sampled.invited(sql, 3, 0, "south");
    sampled.invited(sql, 1, -1, "north");
    JsonNode asked = sampled.read("strata?by=team&question=rec");
    assertThat(asked.at("/figure/value").asDouble()).isCloseTo(0.25 * 40 - 0.75 * 25, within(1e-9));
  }

  @Test
  void whereTheyStop() throws IOException {
    sampled.invited(sql, 4, -1, "north");
    sampled.invited(sql, 3, 2, "north");
    sampled.invited(sql, 5, 0, "north");
    JsonNode reach = sampled.read("reach");
    assertThat(reach.path("delivered").asInt()).isEqualTo(12);
    assertThat(reach.path("answered").asInt()).isEqualTo(4);
    assertThat(reach.path("rate").asDouble()).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(reach.path("begun").asInt()).isEqualTo(7);
    JsonNode first = reach.at("/steps/0");
    assertThat(first.path("reached").asInt()).isEqualTo(7);
    assertThat(first.path("answered").asInt()).as("three have begun with it").isEqualTo(3);
    JsonNode second = reach.at("/steps/3");
    assertThat(second.path("question").asText()).isEqualTo("many");
    assertThat(second.path("page").asInt()).isEqualTo(2);
    assertThat(second.path("left").asInt()).isEqualTo(3);
    assertThat(sampled.read("reach?team=south").path("delivered").asInt()).isZero();
  }

  @Test
  void leadsSeeTheirTeamAndNobodyElses() throws IOException {
    assertThat(sampled.read(as("lead", "north", "lead"), "questions").path("n").asInt())
        .isEqualTo(50);
    assertThat(sampled.read(as("lead", "north", "lead"), "questions?team=south").path("n").asInt())
        .isZero();
    JsonNode teams = sampled.read(as("lead", "north", "lead"), "groups?by=team&question=rec");
    assertThat(teams.path("rows")).hasSize(1);
    assertThat(sampled.read(as("s", "north", "specialist"), "questions").path("n").asInt())
        .isEqualTo(90);
  }

  @Test
  void scalesOfTwoVersionsAreNeverAddedUp() throws IOException {
    String seven = Sampled.content().replace("\"points\":5,\"counts\":\"OVERALL\"", "\"points\":7");
    sampled.version(sql, 2, seven);
    sampled.answers(sql, 4, "north", "[{\"question\":\"csat\",\"number\":7}]", 2);
    JsonNode both = sampled.question("csat");
    assertThat(both.path("mixed").asBoolean()).isTrue();
    assertThat(both.path("figure").isNull()).isTrue();
    manager().get(sampled.path("groups?by=team&question=csat")).then().statusCode(400);
    JsonNode second = sampled.read("groups?by=team&question=csat&version=2");
    assertThat(second.at("/total/figure/value").asDouble()).isEqualTo(1);
  }

  /** What the page takes is counted in the same way as what was written before. */
  @Test
  void anAnswerOfTodayCounts() throws IOException {
    clock.reset();
    due.drain();
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3).replace("\"billing\"", "\"" + loop.ticket() + "\""));
    due.drain();
    submit(Mailbox.link(loop.email()), Map.of("overall", "2", "nps", "9", "comment", "so so"))
        .then()
        .statusCode(303);
    for (String of : new String[] {"", "&questionnaire=service"}) {
      String path = "/api/results/questions?category=" + loop.ticket() + of;
      assertThat(manager().get(path).jsonPath().getInt("n")).isEqualTo(1);
      assertThat(
              manager()
                  .get(path)
                  .jsonPath()
                  .getDouble("questions.find { it.key == 'nps' }.figure.value"))
          .isEqualTo(100);
      assertThat(
              manager()
                  .get(path)
                  .jsonPath()
                  .getDouble("questions.find { it.key == 'overall' }.mean.value"))
          .isEqualTo(2);
    }
    String answers = "/api/results/answers?show=low&category=" + loop.ticket();
    assertThat(manager().get(answers).jsonPath().getString("items[0].ticketId"))
        .isEqualTo(loop.ticket().toString());
  }

  @Test
  void theAnswersComePageByPage() {
    String cursor = null;
    int n = 0;
    do {
      String path = sampled.path("answers?limit=40") + (cursor == null ? "" : "&cursor=" + cursor);
      var page = manager().get(path).jsonPath();
      n += page.getList("items").size();
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(n).isEqualTo(90);
  }

  @Test
  void whatMakesNoSenseIsRefusedWithAReason() {
    String huge = "&team=x".repeat(101);
    for (String bad :
        new String[] {
          "questions?nonsense=1",
          "questions?from=x",
          "questions?from=2026-02-30",
          "questions?from=2026-02-02&to=2026-02-01",
          "questions?version=x",
          "questions?version=0",
          "questions?days=0",
          "questions?label=x",
          "questions?label=x'y:1",
          "questions?label=:1",
          "questions?team=%00",
          "questions?team=" + "x".repeat(201),
          "questions?x=1" + huge,
          "questions?tier=a" + huge,
          "groups",
          "groups?by=nonsense",
          "groups?by=label:a'--",
          "groups?by=label:",
          "groups?by=team%3Bdrop%20table%20answer",
          "groups?by=team&question=nonsense",
          "groups?by=team&question=said",
          "groups?by=team&question=way&part=z",
          "comparison?by=team&a=x",
          "comparison?by=team&a=x&b=x",
          "strata?by=team&share=x",
          "strata?by=team&share=x:-1",
          "strata?by=team&share=x:1&share=x:2",
          "strata?by=team&share=x:0",
          "strata?by=origin",
          "reach?origin=LIVE",
          "answers?limit=0",
          "answers?cursor=%F0",
          "answers?cursor=eA",
          "answers?show=x",
          "file?format=pdf",
        }) {
      int status =
          manager().urlEncodingEnabled(false).get(sampled.path(bad)).then().extract().statusCode();
      assertThat(status).as(bad).isEqualTo(400);
    }
    manager().get("/api/results/questions?questionnaire=nobody").then().statusCode(404);
    manager().get(sampled.path("questions?version=9")).then().statusCode(404);
    for (String odd : new String[] {"'; drop table answer; --", "%", "<b>", "$1", ":x", "\\"}) {
      manager()
          .queryParam("questionnaire", sampled.id())
          .queryParam("team", odd)
          .queryParam("label", "x:" + odd)
          .get("/api/results/questions")
          .then()
          .statusCode(200);
    }
  }
}
