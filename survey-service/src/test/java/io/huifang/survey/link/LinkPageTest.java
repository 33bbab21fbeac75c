package io.huifang.survey.link;

import static io.huifang.survey.SurveyApi.browser;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.survey.Replicas;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.questionnaire.editing.Templates;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever comes by a poster answers: once for each look, and never more than the link takes. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class LinkPageTest {
  private static final String PAGES = "complaint-of-links";
  @Inject SettableClock clock;
  @Inject Templates templates;
  @Inject Questionnaires questionnaires;
  @Inject Replicas sql;

  @BeforeEach
  void morning() {
    clock.reset();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (questionnaires.find(PAGES).isEmpty()) {
                questionnaires.publish(
                    PAGES, 0, templates.find("after-complaint").orElseThrow(), "test", null);
              }
            });
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  /** What results say of the answers by this link. */
  private static ValidatableResponse answers(Poster poster) {
    return manager()
        .queryParam("purpose", "LINK")
        .queryParam("label", "link:" + poster.name())
        .get("/api/results/answers")
        .then()
        .statusCode(200);
  }

  private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> call : people.invokeAll(calls)) {
      statuses.add(call.get());
    }
    people.shutdown();
    return statuses;
  }

  @Test
  void somebodyWhomNobodyKnowsAnswers() {
    Poster poster =
        Poster.hang("service", ",\"team\":\"north\",\"labels\":{\"place\":\"Terminal 1\"}");
    poster
        .send(poster.look(), Map.of("overall", "4", "nps", "9", "comment", "Nice counter"))
        .then()
        .statusCode(303)
        .header("Location", containsString(poster.path() + "/thanks?lang=en"));
    browser()
        .get(poster.path() + "/thanks?lang=en")
        .then()
        .statusCode(200)
        .body(containsString("Thank you"), not(containsString("opt-out")));
    answers(poster)
        .body("items", hasSize(1))
        .body("items[0].invitationId", nullValue())
        .body("items[0].customerId", nullValue())
        .body("items[0].purpose", equalTo("LINK"))
        .body("items[0].medium", equalTo("LINK"))
        .body("items[0].comment", equalTo("Nice counter"))
        .body("items[0].dims.team", equalTo("north"))
        .body("items[0].dims.labels.place", equalTo("Terminal 1"))
        .body("items[0].dims.labels.link", equalTo(poster.name()));
    assertThat(poster.answers()).isEqualTo(1);
    String answer = answers(poster).extract().path("items[0].id");
    assertThat(sql.count("select count(*) from outbox_event where event like '%" + answer + "%'"))
        .as("nobody else is told: it is no metric, and there is nobody to call")
        .isZero();
  }

  @Test
  void aLowAnswerIsFeedback() {
    Poster poster = Poster.hang("service", "");
    poster.send(poster.look(), Map.of("overall", "1", "comment", "dirty")).then().statusCode(303);
    String answer = answers(poster).extract().path("items[0].id");
    assertThat(sql.count("select count(*) from feedback where answer_id = '" + answer + "'"))
        .isEqualTo(1);
  }

  @Test
  void lookingNeverAnswers() {
    Poster poster = Poster.hang("service", "");
    for (String below : List.of("", "?overall=1", "/thanks", "?overall=5&lang=zh&token=x")) {
      browser().get(poster.path() + below).then().statusCode(200);
      browser().head(poster.path() + below).then().statusCode(200);
    }
    browser()
        .get(poster.path() + "?lang=en&overall=5")
        .then()
        .body(containsString("name=\"overall\" value=\"5\" checked"));
    assertThat(poster.answers()).isZero();
  }

  @Test
  void oneLookIsOneAnswerHoweverOftenAndHowConcurrentlyItIsSent() throws Exception {
    Poster poster = Poster.hang("service", "");
    String token = poster.look();
    List<Callable<Integer>> submits = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String score = String.valueOf(1 + i % 5);
      submits.add(() -> poster.send(token, Map.of("overall", score)).statusCode());
    }
    assertThat(atOnce(submits)).containsOnly(303);
    answers(poster).body("items", hasSize(1));
    assertThat(poster.answers()).isEqualTo(1);
    poster.send(poster.look(), Map.of("overall", "5")).then().statusCode(303);
    assertThat(poster.answers()).as("another look is another answer").isEqualTo(2);
  }

  @Test
  void ofManyWhoWantTheLastPlacesNobodyGetsOneMore() throws Exception {
    Poster poster = Poster.hang("service", ",\"most\":3");
    List<String> looks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      looks.add(poster.look());
    }
    List<Callable<Integer>> submits = new ArrayList<>();
    looks.forEach(
        look -> submits.add(() -> poster.send(look, Map.of("overall", "3")).statusCode()));
    List<Integer> statuses = atOnce(submits);
    assertThat(statuses.stream().filter(status -> status == 303)).hasSize(3);
    assertThat(statuses.stream().filter(status -> status == 410)).hasSize(9);
    answers(poster).body("items", hasSize(3));
    assertThat(poster.<String>now("state")).isEqualTo("FULL");
    browser().get(poster.path() + "?lang=en").then().statusCode(410).body(containsString("ended"));
    int first = statuses.indexOf(303);
    poster.send(looks.get(first), Map.of("overall", "3")).then().statusCode(303);
    assertThat(poster.answers()).as("whose answer is in is thanked again").isEqualTo(3);
  }

  @Test
  void whatWasAnsweredOnOtherPagesComesAlong() {
    Poster poster = Poster.hang(PAGES, "");
    Response second =
        poster.send(
            poster.look(), Map.of("page", "1", "overall", "2", "parts.speed", "3", "lang", "en"));
    second
        .then()
        .statusCode(200)
        .body(containsString("Page 2 of 2"))
        .body(containsString("type=\"hidden\" name=\"overall\" value=\"2\""))
        .body(not(containsString("hreflang")));
    assertThat(poster.answers()).isZero();
    String token = Poster.token(second.asString());
    Map<String, String> all = Map.of("page", "2", "overall", "2", "parts.speed", "3", "ease", "6");
    Response back =
        poster.send(
            token,
            Map.of("page", "2", "overall", "2", "parts.speed", "3", "ease", "6", "step", "back"));
    back.then()
        .statusCode(200)
        .body(containsString("Page 1 of 2"))
        .body(containsString("name=\"overall\" value=\"2\" checked"))
        .body(containsString("type=\"hidden\" name=\"ease\" value=\"6\""));
    poster.send(token, all).then().statusCode(303);
    poster.send(token, all).then().statusCode(303);
    answers(poster)
        .body("items", hasSize(1))
        .body("items[0].given.find { it.question == 'ease' }.number", equalTo(6))
        .body("items[0].scores.find { it.touchpoint == 'RESPONSE_SPEED' }.value", equalTo(3));
  }

  @Test
  void theLastPageDoesNotVouchForTheFirst() {
    Poster poster = Poster.hang(PAGES, "");
    for (Map<String, String> forged :
        List.of(
            Map.of("page", "2", "ease", "6"),
            Map.of("page", "2", "ease", "6", "overall", "9"),
            Map.of("page", "99", "ease", "6"))) {
      poster
          .send(poster.look(), forged)
          .then()
          .statusCode(400)
          .body(containsString("Page 1 of 2"), containsString("href=\"#overall\""));
    }
    assertThat(poster.answers()).isZero();
  }

  @Test
  void aFormWithoutALookOfOursIsShownAgainAndKeepsWhatWasEntered() {
    Poster poster = Poster.hang("service", "");
    Poster other = Poster.hang("service", "");
    String stale = poster.look();
    for (String forged : List.of("", "x", other.look(), "A".repeat(500))) {
      poster
          .send(forged, Map.of("overall", "4", "comment", "Keep <me>"))
          .then()
          .statusCode(400)
          .body(containsString("open for too long"), containsString("Keep &lt;me&gt;"));
    }
    submit(poster.path(), Map.of("overall", "4")).then().statusCode(400);
    browser()
        .contentType("application/json")
        .body("{\"overall\":5}")
        .post(poster.path())
        .then()
        .statusCode(400)
        .body(containsString("<form"));
    Poster paged = Poster.hang(PAGES, "");
    paged
        .send("x", Map.of("page", "2", "overall", "4", "ease", "6"))
        .then()
        .statusCode(400)
        .body(containsString("type=\"hidden\" name=\"ease\" value=\"6\""));
    clock.advance(Duration.ofDays(1).plusSeconds(1));
    Response late = poster.send(stale, Map.of("overall", "4"));
    late.then().statusCode(400).body(containsString("value=\"4\" checked"));
    assertThat(poster.answers()).isZero();
    poster.send(Poster.token(late.asString()), Map.of("overall", "4")).then().statusCode(303);
    assertThat(poster.answers()).isEqualTo(1);
  }

  @Test
  void programsAreThankedAndCountForNothing() {
    Poster poster = Poster.hang("service", "");
    poster
        .send(poster.look(), Map.of("overall", "1", "website", "buy"))
        .then()
        .statusCode(303)
        .header("Location", containsString("/thanks"));
    browser()
        .header("User-Agent", "ExampleBot/1.0 (+crawler)")
        .contentType("application/x-www-form-urlencoded")
        .formParams(Map.of("overall", "1", "token", poster.look()))
        .post(poster.path())
        .then()
        .statusCode(303);
    assertThat(poster.answers()).isZero();
    assertThat(poster.<Integer>now("setAside")).isEqualTo(2);
  }

  @Test
  void soManyAnHourFromOneNetwork() throws Exception {
    Poster poster = Poster.hang("service", "");
    List<Callable<Integer>> visitors = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      visitors.add(() -> poster.send(poster.look(), Map.of("overall", "5")).statusCode());
    }
    List<Integer> statuses = atOnce(visitors);
    assertThat(statuses.stream().filter(status -> status == 429)).hasSize(4);
    assertThat(poster.answers()).isEqualTo(60);
    String look = poster.look();
    poster
        .send(look, Map.of("overall", "5", "comment", "Keep me"))
        .then()
        .statusCode(429)
        .body(containsString("within the hour"), containsString("Keep me"));
    Poster next = Poster.hang("service", "");
    next.send(next.look(), Map.of("overall", "5")).then().statusCode(303);
    clock.advance(Duration.ofMinutes(61));
    poster.send(look, Map.of("overall", "5")).then().statusCode(303);
    assertThat(poster.answers()).isEqualTo(61);
  }

  @Test
  void aLinkEndsOnItsDayOrWhenSomebodyClosesIt() {
    Poster dated = Poster.hang("service", ",\"days\":2");
    Poster closed = Poster.hang("service", "");
    String before = closed.look();
    manager().delete("/api/survey-links/" + closed.id()).then().statusCode(204);
    manager().delete("/api/survey-links/" + closed.id()).then().statusCode(204);
    closed
        .send(before, Map.of("overall", "5"))
        .then()
        .statusCode(410)
        .body(containsString("This survey has ended"));
    browser()
        .header("Accept-Language", "zh")
        .get(closed.path())
        .then()
        .body(containsString("已经结束"));
    assertThat(closed.<String>now("state")).isEqualTo("CLOSED");
    clock.advance(Duration.ofDays(2));
    browser().get(dated.path()).then().statusCode(410);
    assertThat(dated.<String>now("state")).isEqualTo("EXPIRED");
    assertThat(closed.answers() + dated.answers()).isZero();
  }

  @Test
  void unknownAndStrangeAddressesGetAKindPage() {
    for (String strange : List.of("none", "%00", "%ff", "'--", "%3Cb%3E", "x".repeat(2000))) {
      Response page = browser().urlEncodingEnabled(false).get("/p/" + strange);
      assertThat(page.statusCode()).as(strange).isEqualTo(404);
      assertThat(page.asString()).doesNotContain("<b>");
    }
    submit("/p/none", Map.of("overall", "5")).then().statusCode(404);
    browser().get("/p/none/thanks").then().statusCode(404);
  }

  @Test
  void onlyTheSitesOfTheLinkShowItInAFrame() {
    Poster framed =
        Poster.hang(
            "service", ",\"sites\":[\"https://shop.example.org\",\"http://localhost:8000\"]");
    for (String below : List.of("", "/thanks")) {
      Response page = browser().get(framed.path() + below);
      assertThat(page.headers().getValues("Content-Security-Policy"))
          .singleElement()
          .asString()
          .contains("frame-ancestors https://shop.example.org http://localhost:8000;")
          .contains("default-src 'none'")
          .doesNotContain("script-src");
      assertThat(page.header("X-Frame-Options")).isNull();
    }
    Response bare = browser().get(Poster.hang("service", "").path());
    assertThat(bare.headers().getValues("Content-Security-Policy"))
        .isNotEmpty()
        .allMatch(policy -> policy.contains("frame-ancestors 'none'"));
    assertThat(bare.header("X-Frame-Options")).isEqualTo("DENY");
    manager().delete("/api/survey-links/" + framed.id());
    Response ended = browser().get(framed.path());
    assertThat(ended.statusCode()).isEqualTo(410);
    assertThat(ended.header("Content-Security-Policy")).contains("https://shop.example.org");
  }

  @Test
  void theScriptOfTheWidgetIsThereForEverySite() {
    Response script = browser().get("/widget.js");
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.contentType()).contains("javascript");
    assertThat(script.asString()).contains("data-huifang").doesNotContain("innerHTML", "eval(");
    assertThat(script.header("Cross-Origin-Resource-Policy")).isNull();
  }
}
