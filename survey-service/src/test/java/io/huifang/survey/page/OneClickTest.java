package io.huifang.survey.page;

import static io.huifang.survey.PublishedRules.asUsual;
import static io.huifang.survey.PublishedRules.publish;
import static io.huifang.survey.PublishedRules.rule;
import static io.huifang.survey.SurveyApi.browser;
import static io.huifang.survey.SurveyApi.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Replicas;
import io.huifang.survey.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Unsubscribe" in the program in which somebody reads mails, by RFC 8058. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OneClickTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String CLICK = "List-Unsubscribe=One-Click";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Replicas replicas;
  @Inject Told told;

  @BeforeEach
  void reminded() {
    clock.reset();
    due.drain();
    publish(rule("service", "TICKET", "{\"reminders\":{\"most\":1,\"afterHours\":72}}"));
  }

  @AfterEach
  void asBefore() {
    clock.reset();
    asUsual();
  }

  @Test
  void questionAndReminderSayWhereWithTheSameLink() throws Exception {
    Loop loop = asked();
    clock.advance(Duration.ofDays(3));
    due.drain();
    assertThat(Mailbox.to(loop.email())).hasSize(2);
    for (MimeMessage mail : Mailbox.to(loop.email())) {
      assertThat(mail.getHeader("List-Unsubscribe", null)).startsWith(header(loop));
      assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo(CLICK);
    }
  }

  @Test
  void oneClickWithoutACookieIsEnoughAndIsNotSentElsewhere() {
    Loop loop = asked();
    assertThat(click(loop, FORM, CLICK)).isEqualTo(200);
    assertThat(out(loop)).isEqualTo(1);
    browser().get(page(loop)).then().statusCode(200).body(containsString("Done"));
    clock.advance(Duration.ofDays(9));
    post(loop.nextTicket().resolved(3));
    due.drain();
    assertThat(Mailbox.to(loop.email())).as("no reminder, and no second question").hasSize(1);
  }

  @Test
  void itMayComeAsAFormOfParts() {
    Loop loop = asked();
    String parts =
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
    assertThat(click(loop, "multipart/form-data; boundary=b", parts)).isEqualTo(200);
    assertThat(out(loop)).isEqualTo(1);
  }

  @Test
  void aScannerThatOpensItDoesNothingHoweverOftenAndWithWhateverItAsks() {
    Loop loop = asked();
    for (int i = 0; i < 3; i++) {
      browser().get(page(loop)).then().statusCode(200).body(containsString("<form"));
      browser().get(page(loop) + "?" + CLICK).then().statusCode(200);
      browser().head(page(loop)).then().statusCode(200);
      browser().get(page(loop) + "?lang=zh&do=out").then().statusCode(200);
    }
    assertThat(out(loop)).isZero();
  }

  @Test
  void theButtonOfThePageLeadsOnAsBefore() {
    Loop loop = asked();
    browser().contentType(FORM).body("").post(page(loop)).then().statusCode(303);
    assertThat(out(loop)).isEqualTo(1);
  }

  @Test
  void twoAtOnceAndOnceMoreAreOneOptOut() throws Exception {
    Loop loop = asked();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Callable<Integer> one = () -> click(loop, FORM, CLICK);
    for (Future<Integer> done : threads.invokeAll(Collections.nCopies(4, one))) {
      assertThat(done.get()).isEqualTo(200);
    }
    threads.shutdown();
    assertThat(out(loop)).isEqualTo(1);
    assertThat(told.of("opt-out.said.v1", loop.customer())).hasSize(1);
  }

  @Test
  void whoGuessesALinkIsToldNothing() {
    given().contentType(FORM).body(CLICK).post("/s/guessed/opt-out").then().statusCode(404);
  }

  private Loop asked() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    return loop;
  }

  private static String page(Loop loop) {
    return Mailbox.link(loop.email()) + "/opt-out";
  }

  private static String header(Loop loop) {
    return "<http://localhost:8082" + page(loop) + ">";
  }

  /** As a mail provider does it, whose client knows nothing of our forms. */
  private static int click(Loop loop, String type, String body) {
    HttpRequest post =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + page(loop)))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return HttpClient.newHttpClient()
          .send(post, HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private long out(Loop loop) {
    return replicas.count(
        "select count(*) from opt_out where customer_id = '" + loop.customer() + "'");
  }
}
