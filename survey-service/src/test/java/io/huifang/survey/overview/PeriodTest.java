package io.huifang.survey.overview;

import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The days of the page are those of the dashboard: whole ones of the site, today included. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PeriodTest {
  @Inject SettableClock clock;
  @Inject DueService due;

  @AfterEach
  void morning() {
    clock.reset();
  }

  @Test
  void anAnswerOfYesterdayEveningIsNotOfToday() {
    clock.set(Instant.parse("2026-03-04T15:00:00Z")); // eleven in the evening in Shanghai
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    submit(Mailbox.link(loop.email()), Map.of("overall", "5", "comment", "late owl"))
        .then()
        .statusCode(303);
    clock.set(Instant.parse("2026-03-05T01:00:00Z"));
    surveys(1).body(not(containsString("late owl")));
    surveys(2).body(containsString("late owl"));
  }

  private static ValidatableResponse surveys(int days) {
    return as("lead", "north", "lead")
        .accept("text/html")
        .get("/surveys?days=" + days)
        .then()
        .statusCode(200);
  }
}
