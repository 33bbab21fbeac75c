package io.huifang.survey.rules;

import static io.huifang.survey.PublishedRules.asUsual;
import static io.huifang.survey.PublishedRules.body;
import static io.huifang.survey.PublishedRules.fatigue;
import static io.huifang.survey.PublishedRules.publish;
import static io.huifang.survey.PublishedRules.rule;
import static io.huifang.survey.PublishedRules.send;
import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules by the API: the old form and the new one, and what is none. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SurveyRulesTest {
  private static final String CALLS =
      "{\"conditions\":[{\"fact\":\"channel\",\"is\":\"IS\",\"values\":[\"PHONE\"]}],\"ask\":false}";
  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @AfterEach
  void asBefore() {
    clock.reset();
    asUsual();
  }

  @Test
  void whatIsPublishedInTheOldFormIsReadAsOrderedRules() {
    asUsual();
    admin()
        .get("/api/survey-rules/current")
        .then()
        .body("rules.purpose", contains("TICKET", "CASE"))
        .body("ordered.name", contains("after-service", "after-case"))
        .body("ordered.fatigueDays", contains(7, 0))
        .body("ordered[0].exclusions[0].fact", equalTo("openedBy"))
        .body("fatigue.days", equalTo(0));
  }

  @Test
  void theFirstRuleThatMatchesDecidesAndTheReleaseBeforeSeesItsForm() {
    publish(rule("no calls", "TICKET", CALLS), rule("the rest", "TICKET", "{\"share\":100}"));
    admin()
        .get("/api/survey-rules/current")
        .then()
        .body("ordered", hasSize(2))
        .body("rules.purpose", contains("TICKET", "CASE"))
        .body("rules.enabled", contains(false, false));
    Loop call = Loop.create();
    Loop chat = Loop.create();
    post(call.customer("en"), call.resolved(3));
    post(chat.customer("en"), chat.resolved(3, "LIVE", "CUSTOMER", "CHAT"));
    due.drain();
    invitations(call.ticket()).body("items[0].heldBackReason", equalTo("DISABLED"));
    invitations(chat.ticket()).body("items.state", contains("SENT"));
  }

  @Test
  void whoNoRuleIsAboutIsCountedWithThatReason() {
    publish(rule("only calls", "TICKET", CALLS.replace(",\"ask\":false", "")));
    int before = noRule();
    Loop chat = Loop.create();
    post(chat.customer("en"), chat.resolved(3, "LIVE", "CUSTOMER", "CHAT"));
    invitations(chat.ticket()).body("items[0].heldBackReason", equalTo("NO_RULE"));
    assertThat(noRule()).isEqualTo(before + 1);
  }

  private static int noRule() {
    List<Integer> counts =
        manager()
            .get("/api/held-back?days=7")
            .then()
            .statusCode(200)
            .extract()
            .path("rows.collect { it.heldBack.NO_RULE ?: 0 }");
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void aRuleThatNothingCanMatchIsToldWithItsPlace() {
    send(body(fatigue(0, 0, 0, 0), rule("all", "TICKET", "{}"), rule("late", "TICKET", CALLS)))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("ordered[1]"))
        .body("errors.message", hasItem(containsString("NEVER_REACHED: all")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"share\":101}",
        "{\"share\":\"many\"}",
        "{\"share\":null}",
        "{\"trigger\":\"WEATHER\"}",
        "{\"name\":\"\"}",
        "{\"questionnaire\":\"../../etc\"}",
        "{\"questionnaire\":\"nobody-knows\"}",
        "{\"conditions\":[{\"fact\":\"weather\",\"is\":\"IS\",\"values\":[\"fine\"]}]}",
        "{\"conditions\":[{\"fact\":\"tier\",\"is\":\"LIKE\",\"values\":[\"VIP\"]}]}",
        "{\"conditions\":[{\"fact\":\"tier\",\"is\":\"IS\",\"values\":[]}]}",
        "{\"conditions\":[null]}",
        "{\"conditions\":{}}",
        "{\"quotas\":[{\"fact\":\"tier\",\"per\":\"CENTURY\",\"most\":1}]}",
        "{\"quotas\":[{\"fact\":\"tier\",\"per\":\"DAY\",\"most\":-1}]}",
        "{\"quiet\":{\"from\":\"25:00\",\"until\":\"09:00\",\"days\":[]}}",
        "{\"quiet\":{\"from\":\"09:00\",\"until\":\"09:00\",\"days\":[]}}",
        "{\"reminders\":{\"most\":3,\"afterHours\":24}}",
        "{\"linkDays\":0}",
        "{\"delayMinutes\":43201}"
      })
  void whatIsNoRuleIsRefused(String other) {
    String rule = rule("one", "TICKET", other);
    send(body(fatigue(0, 0, 0, 0), rule)).then().statusCode(400);
  }

  @Test
  void whatIsNoPolicyIsRefused() {
    send(body(fatigue(-1, 0, 0, 0), rule("one", "TICKET", "{}"))).then().statusCode(400);
    send(body(fatigue(0, 0, 2, 0), rule("one", "TICKET", "{}"))).then().statusCode(400);
    send(body(fatigue(0, 0, 0, 0))).then().statusCode(400);
    send("{}").then().statusCode(400);
    send("{\"rules\":[]}").then().statusCode(400);
  }

  @Test
  void aFieldThatNobodyKnowsIsRefusedAndTooMuchIsNotRead() {
    send(body(fatigue(0, 0, 0, 0), rule("one", "TICKET", "{\"colour\":\"red\"}")))
        .then()
        .statusCode(400);
    String many =
        String.join(",", Collections.nCopies(40_000, rule("one", "TICKET", "{\"share\":1}")));
    assertThat(many.length()).isGreaterThan(5_000_000);
    assertThat(send("{\"ordered\":[" + many + "]}").statusCode()).isEqualTo(413);
    String tooMany = String.join(",", Collections.nCopies(101, rule("one", "TICKET", "{}")));
    assertThat(send("{\"ordered\":[" + tooMany + "]}").statusCode()).isEqualTo(400);
    manager().get("/api/held-back?days=0").then().statusCode(400);
    manager().get("/api/held-back?days=many").then().statusCode(400);
  }
}
