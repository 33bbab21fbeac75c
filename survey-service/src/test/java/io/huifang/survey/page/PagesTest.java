package io.huifang.survey.page;

import static io.huifang.survey.SurveyApi.browser;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.questionnaire.editing.Templates;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A questionnaire of two pages with a matrix and a branch, as a customer goes through it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PagesTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Templates templates;
  @Inject Questionnaires questionnaires;
  @Inject EntityManager entities;
  private Loop loop;
  private String link;

  @BeforeEach
  void askedAboutAComplaint() {
    clock.reset();
    loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    link = Mailbox.link(loop.email());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Questionnaire complaint = complaint();
              entities
                  .createNativeQuery(
                      "update invitation set questionnaire = :id, questionnaire_version = :version"
                          + " where ticket_id = :ticket")
                  .setParameter("id", complaint.id())
                  .setParameter("version", complaint.version())
                  .setParameter("ticket", loop.ticket())
                  .executeUpdate();
            });
  }

  private Questionnaire complaint() {
    return questionnaires.all("complaint-of-tests").stream()
        .findFirst()
        .orElseGet(
            () ->
                questionnaires.publish(
                    "complaint-of-tests",
                    0,
                    templates.find("after-complaint").orElseThrow(),
                    "test",
                    null));
  }

  private ValidatableResponse answers() {
    return manager().get("/api/answers?ticket=" + loop.ticket()).then().statusCode(200);
  }

  @Test
  void eachPageIsKeptAndTheLastOneSendsAll() {
    browser().get(link).then().body(containsString("Page 1 of 2"), containsString("parts.speed"));
    submit(link, Map.of("page", "1", "overall", "2", "parts.speed", "3", "parts.respect", "5"))
        .then()
        .statusCode(303);
    answers().body("items", empty());
    browser().get(link).then().body(containsString("Page 2 of 2"), not(containsString("parts.")));
    browser()
        .get(link + "?page=1")
        .then()
        .body(containsString("name=\"parts.speed\" value=\"3\" checked"));
    submit(link, Map.of("page", "2", "ease", "6", "stay", "leave", "comment", "Listen to me"))
        .then()
        .statusCode(303);
    answers()
        .body("items", hasSize(1))
        .body("items[0].questionnaire", equalTo("complaint-of-tests"))
        .body("items[0].scores.find { it.touchpoint == 'RESPONSE_SPEED' }.value", equalTo(3))
        .body("items[0].comment", equalTo("Listen to me"))
        .body("items[0].given.find { it.question == 'ease' }.number", equalTo(6))
        .body("items[0].given.find { it.question == 'stay' }.part", equalTo("leave"));
    browser().get(link).then().statusCode(410);
  }

  @Test
  void theLastPageDoesNotVouchForTheFirst() {
    submit(link, Map.of("page", "2", "ease", "6"))
        .then()
        .statusCode(400)
        .body(containsString("Page 1 of 2"), containsString("href=\"#overall\""));
    answers().body("items", empty());
  }

  @Test
  void whoGoesBackLosesNothing() {
    submit(link, Map.of("page", "1", "overall", "4"));
    submit(link, Map.of("page", "2", "ease", "7", "step", "back")).then().statusCode(303);
    browser()
        .get(link)
        .then()
        .body(containsString("Page 1 of 2"))
        .body(containsString("name=\"overall\" value=\"4\" checked"));
    submit(link, Map.of("page", "1", "overall", "5"));
    browser().get(link).then().body(containsString("name=\"ease\" value=\"7\" checked"));
  }

  @Test
  void whatIsNotAskedCountsForNothing() {
    submit(link, Map.of("page", "1", "overall", "5"));
    submit(link, Map.of("page", "2", "stay", "stay", "comment", "hidden words"));
    answers()
        .body("items[0].comment", nullValue())
        .body("items[0].given.question", not(hasItem("comment")));
  }

  @Test
  void severalWindowsAtOnceGiveOneAnswer() throws Exception {
    ExecutorService windows = Executors.newFixedThreadPool(8);
    List<Callable<Integer>> all =
        IntStream.range(0, 24)
            .<Callable<Integer>>mapToObj(
                i ->
                    () ->
                        i % 2 == 0
                            ? submit(link, Map.of("page", "1", "overall", "" + (1 + i % 5)))
                                .statusCode()
                            : submit(link, Map.of("page", "2", "ease", "5")).statusCode())
            .toList();
    for (var status : windows.invokeAll(all)) {
      assertThat(status.get()).isIn(303, 400, 410);
    }
    windows.shutdown();
    submit(link, Map.of("page", "2", "ease", "5"));
    answers().body("items", hasSize(1));
  }

  @Test
  void theStyleSheetBranchesWithoutAScript() {
    String page = browser().get(link + "?page=2").asString();
    assertThat(page).doesNotContain("<script").contains("/survey-looks/complaint-of-tests/1.css");
    browser()
        .get("/survey-looks/complaint-of-tests/1.css")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("immutable"))
        .body(
            containsString(
                "form:not(:has([name=\"stay\"]:is([value=\"leave\"], [value=\"unsure\"]):checked))"
                    + " #comment { display: none }"));
    browser().get("/survey-looks/complaint-of-tests/99.css").then().statusCode(404);
    browser().get("/survey-looks/nobody/1.css").then().statusCode(404);
    browser().get("/survey-looks/complaint-of-tests/x.css").then().statusCode(404);
  }

  @Test
  void strangePagesAreTheFirstOrTheLast() {
    for (String page : List.of("0", "-1", "99", "x", "%00")) {
      browser().urlEncodingEnabled(false).get(link + "?page=" + page).then().statusCode(200);
    }
    submit(link, Map.of("page", "77", "ease", "x")).then().statusCode(400);
    submit(link, Map.of("page", "1", "overall", "4", "parts.speed", "6")).then().statusCode(400);
  }
}
