package io.huifang.escalation.notify.link;

import static io.huifang.escalation.EscalationApi.change;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.huifang.escalation.EscalationApi;
import io.huifang.escalation.notify.TellingKit;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.SafePages;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link in a mail: whoever only looks changes nothing. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AcknowledgeTest {
  @Inject TellingKit kit;
  @Inject AcknowledgeLinks links;
  @Inject SettableClock clock;
  @Inject DataSource database;
  private UUID about;
  private String secret;

  @BeforeEach
  void morning() {
    kit.morning();
    about = kit.quietCase();
    secret = link("spec-1");
  }

  private String link(String person) {
    String url =
        QuarkusTransaction.requiringNew().call(() -> links.make(about, 1, person)).orElseThrow();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static RequestSpecification browser(String secret) {
    return given()
        .header("Accept-Language", "en")
        .accept("text/html")
        .cookie(AcknowledgeResource.COOKIE, secret)
        .redirects()
        .follow(false);
  }

  @Test
  void theSecretLeavesTheAddress() throws SQLException {
    Response first = given().redirects().follow(false).get("/acknowledge/" + secret);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.header("Location")).doesNotContain(secret).endsWith("/acknowledge");
    assertThat(first.detailedCookie(AcknowledgeResource.COOKIE).isHttpOnly()).isTrue();
    assertThat(SafePages.wrong(browser(secret).get("/acknowledge"))).isEmpty();
    try (Connection connection = database.getConnection()) {
      assertThat(EveryTable.with(connection, secret)).as("only its hash is kept").isEmpty();
    }
  }

  @Test
  void lookingChangesNothingAndTheFormActsOnce() {
    for (int i = 0; i < 3; i++) {
      browser(secret).get("/acknowledge").then().statusCode(200).body(containsString("<button"));
    }
    browser(secret)
        .post("/acknowledge")
        .then()
        .statusCode(200)
        .body(containsString("it is acknowledged"));
    browser(secret)
        .post("/acknowledge")
        .then()
        .body(containsString("acknowledged before"), not(containsString(">Acknowledge<")));
  }

  @Test
  void linksThatAreNone() {
    browser("x").get("/acknowledge").then().statusCode(404).body(containsString("Nobody knows"));
    given().accept("text/html").get("/acknowledge").then().statusCode(404);
    browser("' or 1=1").post("/acknowledge").then().statusCode(404);
    given().redirects().follow(false).get("/acknowledge/%22%0d%0aSet-Cookie").then().statusCode(303);
  }

  @Test
  void itEndsWithDaysWithTheLevelAndWithTheOwner() {
    String others = link(TellingKit.PERSON);
    browser(others).get("/acknowledge").then().body(containsString("over by now"));
    clock.advance(Duration.ofDays(8));
    browser(secret).post("/acknowledge").then().body(containsString("This link has ended"));
    clock.reset();
    EscalationApi.person("spec-2", "SPECIALIST", "north");
    change(about.toString(), "owner", "{\"owner\":\"spec-2\"}").then().statusCode(200);
    browser(secret).post("/acknowledge").then().body(containsString("over by now"));
  }

  @Test
  void twoClicksAtOnceAreOne() throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(4);
    Callable<String> click = () -> browser(secret).post("/acknowledge").asString();
    long done = 0;
    List<Future<String>> all = hands.invokeAll(Collections.nCopies(4, click));
    for (Future<String> one : all) {
      done += one.get().contains("Thank you") ? 1 : 0;
    }
    hands.shutdown();
    assertThat(done).isOne();
  }
}
