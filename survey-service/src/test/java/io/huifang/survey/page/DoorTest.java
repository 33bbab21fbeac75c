package io.huifang.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.testkit.SafePages;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SlowSenders;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Attacks on the door of a service; what they are measured by is the page of a customer. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@TestProfile(DoorTest.NarrowDoor.class)
class DoorTest {
  @Inject DataSource database;
  private static final String SENDER = "127.0.0.66";

  /** So narrow that a test can fill it. */
  public static class NarrowDoor implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "huifang.door.connections.headers", "3S",
          "huifang.door.connections.per-address", "300",
          "huifang.door.bodies.patience", "3S",
          "huifang.door.rates.guesses", "30",
          "huifang.door.rates.link", "4",
          "huifang.door.rates.caller", "50",
          "huifang.door.places.callers", "2",
          "huifang.door.places.patience", "2S",
          "huifang.door.public-url", "https://surveys.example");
    }
  }

  /** Java's own client offers HTTP/2 first; REST could not take a body that came by it. */
  @Test
  void whoOffersHttp2IsAnsweredOnHttp1() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/s/by-http2"))
            .version(HttpClient.Version.HTTP_2)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("overall=1"))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void slowBodiesHoldNobodyUp() throws IOException {
    String post =
        "POST /s/nobody HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 5000\r\n\r\n";
    try (SlowSenders senders = SlowSenders.connect(290, SENDER, RestAssured.port, post)) {
      page("/s/while-bodies-drip").statusCode(404);
      assertThat(senders.alive()).isEqualTo(290);
      await().atMost(Duration.ofSeconds(60)).until(senders::alive, is(0));
      assertThat(senders.answers()).contains("408");
    }
  }

  @Test
  void headersThatNeverEndAreNotWaitedFor() throws IOException {
    String head = "GET /s/nobody HTTP/1.1\r\nHost: x\r\nX-Endless: ";
    try (SlowSenders senders = SlowSenders.connect(290, SENDER, RestAssured.port, head)) {
      page("/s/while-headers-drip").statusCode(404);
      await().atMost(Duration.ofSeconds(60)).until(senders::alive, is(0));
    }
  }

  @Test
  void oneAddressHasSoManyConnectionsAndOthersComeIn() throws IOException {
    try (SlowSenders senders = SlowSenders.connect(400, "127.0.0.67", RestAssured.port, "GET /")) {
      page("/s/while-one-crowds").statusCode(404);
      await().atMost(Duration.ofSeconds(60)).until(() -> senders.alive() <= 300);
    }
  }

  @Test
  void oneLinkIsAskedSoOftenAMinute() {
    for (int i = 0; i < 4; i++) {
      page("/s/asked-often").statusCode(404).header("RateLimit-Policy", notNullValue());
    }
    ValidatableResponse refused = page("/s/asked-often");
    assertThat(SafePages.wrong(refused.extract().response())).isEmpty();
    refused
        .statusCode(429)
        .header("Strict-Transport-Security", containsString("max-age"))
        .header("Retry-After", notNullValue())
        .header("RateLimit", containsString("r=0"))
        .contentType(containsString("text/html"))
        .body(containsString("操作太频繁"));
  }

  @Test
  void strangersAskTheApiSoOftenAndCallersBesideThemGoOn() {
    for (int i = 0; i <= 30; i++) {
      // counted by address; that of a forwarded header is not believed
      given().header("X-Forwarded-For", "10.0.0." + i).get("/api/survey-rules");
    }
    given()
        .get("/api/survey-rules")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:huifang:problem:too-many-requests"));
    for (int i = 0; i < 50; i++) {
      caller("manager-he", "manager").statusCode(not(429));
    }
    caller("manager-he", "manager").statusCode(429).header("RateLimit", containsString("r=0"));
    for (int i = 0; i < 60; i++) {
      caller("ticket-service", "service").statusCode(not(429)).header("RateLimit", nullValue());
    }
  }

  @Test
  void forgedTokensAreRefusedSoOftenAndRightOnesBesideThemGoOn() {
    String forged = TestTokens.forged("manager-tu", null, "manager");
    ValidatableResponse refused = bearer(forged);
    for (int i = 0; i < 40 && refused.extract().statusCode() == 401; i++) {
      refused.header("RateLimit", containsString("guesses"));
      refused = bearer(forged);
    }
    refused
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .header("RateLimit", containsString("r=0"))
        .contentType("application/problem+json");
    given().auth().oauth2(forged).accept("text/html").get("/surveys").then().statusCode(429);
    caller("manager-next-to-them", "manager").statusCode(200);
    bearer(TestTokens.expired("manager-late", "manager")).statusCode(401);
    given().header("Authorization", "Bearer e30.e30.e30").get("/s/x").then().statusCode(not(429));
  }

  private static ValidatableResponse bearer(String token) {
    return given().auth().oauth2(token).get("/api/survey-rules").then();
  }

  /** Each costs the check of a signature, and nobody but the provider has a reason to come. */
  @Test
  void madeUpLogoutsAreRefusedAndThenNotEvenLookedAt() {
    for (int i = 0; i < 30; i++) {
      logout("e30.e30.e30").statusCode(400).contentType("application/problem+json");
    }
    logout("e30.e30.e30").statusCode(429).header("Retry-After", notNullValue());
    page("/s/while-somebody-makes-up-logouts").statusCode(404);
  }

  private static ValidatableResponse logout(String token) {
    return given()
        .contentType("application/x-www-form-urlencoded")
        .body("logout_token=" + token)
        .post("/back-channel-logout")
        .then();
  }

  private static ValidatableResponse caller(String name, String role) {
    return given()
        .auth()
        .oauth2(TestTokens.token(name, null, role))
        .get("/api/survey-rules")
        .then();
  }

  @Test
  void callersThatWaitLeaveThePlacesOfCustomersAlone() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(6);
    String token = TestTokens.token("manager-xu", null, "manager");
    List<Future<Integer>> answers = new ArrayList<>();
    try (Connection somebody = database.getConnection();
        Statement slow = somebody.createStatement()) {
      somebody.setAutoCommit(false);
      slow.execute("lock table answer in access exclusive mode");
      for (int i = 0; i < 6; i++) {
        answers.add(
            people.submit(() -> given().auth().oauth2(token).get("/api/answers").statusCode()));
      }
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> answers.stream().filter(Future::isDone).count() == 4);
      page("/s/while-callers-wait").statusCode(404);
      somebody.rollback();
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    people.shutdown();
    assertThat(statuses).containsOnly(200, 503);
    assertThat(Collections.frequency(statuses, 503)).isEqualTo(4);
    given().auth().oauth2(token).get("/api/answers").then().statusCode(200);
  }

  @Test
  void aCustomerBringsLittle() {
    given()
        .contentType("application/x-www-form-urlencoded")
        .body("comment=" + "x".repeat(70_000))
        .post("/s/too-much")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:huifang:problem:too-large"));
  }

  private static ValidatableResponse page(String path) {
    return given()
        .header("Accept", "text/html")
        .header("Accept-Language", "zh-CN")
        .get(path)
        .then();
  }
}
