package io.huifang.survey;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.browser;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AccessTest {
  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/answers, agent, 403",
    "/api/answers, lead, 200",
    "/api/answers, specialist, 200",
    "/api/invitations, agent, 200",
    "/api/invitations, service, 403",
    "/api/survey-results, agent, 403",
    "/api/survey-results, lead, 200",
    "/api/survey-results, manager, 200",
    "/api/survey-rules, agent, 403",
    "/api/survey-rules, manager, 200",
    "/api/severe-words, agent, 403",
    "/api/severe-words, lead, 200",
    "/api/imports, manager, 403",
    "/surveys, agent, 403",
    "/surveys, lead, 200",
  })
  void looksAtTheRole(String path, String role, int status) {
    as("somebody", "north", role).accept("*/*").get(path).then().statusCode(status);
    given().get(path).then().statusCode(401);
  }

  @Test
  void onlyAdministratorsChangeSettings() {
    manager()
        .header("If-Match", "\"1\"")
        .body("{}")
        .post("/api/survey-rules")
        .then()
        .statusCode(403);
    manager().body("{\"words\":[]}").put("/api/severe-words").then().statusCode(403);
    as("agent", "north", "agent")
        .contentType("application/cloudevents-batch+json")
        .body("[]")
        .post("/events")
        .then()
        .statusCode(403);
  }

  @Test
  void oneTeamDoesNotSeeTheOther() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    submit(Mailbox.link(loop.email()), Map.of("overall", "1", "comment", "north wind"))
        .then()
        .statusCode(303);
    String answer = manager().get("/api/answers?ticket=" + loop.ticket()).path("items[0].id");
    String invitation =
        manager().get("/api/invitations?ticket=" + loop.ticket()).path("items[0].id");
    for (String path : new String[] {"/api/answers/" + answer, "/api/invitations/" + invitation}) {
      as("lead", "north", "lead").get(path).then().statusCode(200);
      as("lead", "south", "lead").get(path).then().statusCode(404);
      as("sun", "south", "specialist").get(path).then().statusCode(200);
    }
    as("lead", "south", "lead")
        .get("/api/answers")
        .then()
        .body("items.dims.team", everyItem(not(is("north"))));
    as("lead", null, "lead").get("/api/answers").then().statusCode(403);
    as("lead", "south", "lead")
        .accept("text/html")
        .get("/surveys")
        .then()
        .statusCode(200)
        .body(not(containsString("north wind")));
    as("lead", "north", "lead")
        .accept("text/html")
        .header("Accept-Language", "en")
        .get("/surveys")
        .then()
        .body(containsString("north wind"))
        .body(containsString("Response rate"));
    browser().get("/").then().statusCode(303).header("Location", containsString("/surveys"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/answers?from=yesterday, from",
    "/api/answers?ticket=7, ticket",
    "/api/answers?limit=0, limit",
    "/api/answers?cursor=%25%25, cursor",
    "/api/invitations?state=LOST, state",
    "/api/invitations?customer=me, customer",
    "/api/survey-results?by=weather, by",
    "/api/survey-results?purpose=FUN, purpose",
  })
  void namesTheParameterThatIsWrong(String path, String field) {
    manager()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo(field));
  }

  @Test
  void refusesRulesThatMakeNoSense() {
    String etag = admin().get("/api/survey-rules/current").header("ETag");
    String rule =
        """
        {"purpose":"TICKET","enabled":true,"share":%s,"delayMinutes":0,"fatigueDays":7,
         "channels":[],"tiers":[],"excludeOpenedBy":[]}
        """;
    for (String body :
        new String[] {
          "null",
          "{}",
          "{\"rules\":[]}",
          "{\"rules\":[null]}",
          "{\"rules\":[{}]}",
          "{\"rules\":[" + rule.formatted("101") + "]}",
          "{\"rules\":[" + rule.formatted("\"50\"") + "]}",
          "{\"rules\":[" + rule.formatted("50") + "]}",
          "{\"rules\":[" + rule.formatted("50") + "," + rule.formatted("60") + "]}",
        }) {
      admin()
          .header("If-Match", etag)
          .body(body)
          .post("/api/survey-rules")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
    admin().body("{\"rules\":[]}").post("/api/survey-rules").then().statusCode(400);
    admin()
        .header("If-Match", etag)
        .contentType("text/plain")
        .body("rules")
        .post("/api/survey-rules")
        .then()
        .statusCode(415);
  }

  @Test
  void keepsAListOfSevereWords() {
    String before = admin().get("/api/severe-words").asString();
    admin()
        .body("{\"words\":[\"boycott\",\" boycott \",\"媒体\"]}")
        .put("/api/severe-words")
        .then()
        .statusCode(200)
        .body("words.size()", equalTo(2));
    admin().body("{\"words\":[\"\"]}").put("/api/severe-words").then().statusCode(400);
    Loop loop = Loop.create();
    post(loop.resolved(3));
    String id = manager().get("/api/invitations?ticket=" + loop.ticket()).path("items[0].id");
    as("agent-wu", "north", "agent")
        .body("{\"scores\":{\"OVERALL\":2},\"comment\":\"BOYCOTT! I will sue\"}")
        .post("/api/invitations/" + id + "/answers")
        .then()
        .statusCode(201)
        .body("severeWords", org.hamcrest.Matchers.contains("boycott"));
    admin().body(before).put("/api/severe-words").then().statusCode(200);
  }
}
