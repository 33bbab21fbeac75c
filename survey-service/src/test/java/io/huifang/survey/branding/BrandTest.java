package io.huifang.survey.branding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.SurveyApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questionnaire and mails carry the name and the colour that ticket-service has told. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BrandTest {
  private static final UUID SUBJECT = UUID.randomUUID();
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject EntityManager entities;

  @BeforeEach
  void start() {
    clock.reset();
    forget();
  }

  @AfterEach
  void forget() {
    QuarkusTransaction.requiringNew()
        .run(() -> entities.createNativeQuery("delete from brand_copy").executeUpdate());
  }

  @Test
  void theLatestBrandIsShown() {
    told(2, "\"\\u6eaa\\u6c34 <Brook>\"", "\"#7a1f4d\"");
    told(1, "\"Old\"", "\"#000000\"");
    shown("溪水");
    String page = question();
    assertThat(page).contains("溪水 &lt;Brook&gt;", "/brand/style.css?v=");
    assertThat(given().get("/brand/style.css").asString()).contains("--brand:#7a1f4d");
    assertThat(given().get("/brand/logo.png").statusCode()).isEqualTo(404);
  }

  /** Whoever tells it: what is no colour stands in no style sheet. */
  @Test
  void whatIsNoColourIsLeftOut() {
    told(3, "\"Brook\"", "\"red;} * {display:none\"");
    shown("Brook");
    assertThat(question()).contains("Brook").doesNotContain("/brand/style.css");
    assertThat(given().get("/brand/style.css").asString()).doesNotContain("display");
  }

  /** At once where replicas are told, else when what is kept in memory is two seconds old. */
  private static void shown(String name) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> SurveyApi.browser().get("/s/none").asString().contains(name));
  }

  private String question() {
    Loop loop = Loop.create();
    SurveyApi.post(loop.customer("en"), loop.resolved(2));
    due.drain();
    return SurveyApi.browser().get(Mailbox.link(loop.email())).asString();
  }

  private static void told(long version, String name, String accent) {
    SurveyApi.post(
        SurveyApi.event(
            "branding.changed.v1",
            SUBJECT,
            SUBJECT,
            version,
            "2026-03-04T01:00:00Z",
            "{\"branding\":{\"name\":%s,\"accent\":%s,\"logo\":null}}".formatted(name, accent)));
  }
}
