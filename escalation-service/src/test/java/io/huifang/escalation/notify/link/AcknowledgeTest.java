package io.huifang.escalation.notify.link;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.specialist;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.huifang.escalation.EscalationApi;
import io.huifang.escalation.MatrixWords;
import io.huifang.escalation.notify.TellingKit;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.SafePages;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A link in a mail: whoever only looks changes nothing. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AcknowledgeTest {
  private static final Pattern LINK = Pattern.compile("/acknowledge/([\\w-]+)");
  @Inject TellingKit kit;
  @Inject SettableClock clock;
  @Inject DataSource database;
  private String about;
  private String secret;

  @BeforeEach
  void morning() {
    kit.morning();
    MatrixWords.rule(
        "by-mail",
        """
        {"who":["person spec-1"],"withinMinutes":600,"acknowledgeWithin":15,"repeats":1},
        {"who":["person lead-n"],"withinMinutes":600,"acknowledgeWithin":15}""");
    UUID ticket = UUID.randomUUID();
    event(answer(ticket, 1, "bad", "").replace("billing", "by-mail"));
    about = caseAbout(ticket);
    kit.drain();
    secret = link("A case for you: " + kit.number(UUID.fromString(about)));
  }

  /** The secret in the link of the mail with this subject. */
  private static String link(String subject) {
    for (var mail : ServiceEnvironment.mail().getReceivedMessages()) {
      try {
        if (String.valueOf(mail.getSubject()).endsWith(subject)) {
          Matcher found = LINK.matcher(mail.getContent().toString());
          assertThat(found.find()).as("the mail has a link").isTrue();
          return found.group(1);
        }
      } catch (jakarta.mail.MessagingException | java.io.IOException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("No mail " + subject);
  }

  private List<String> history() {
    return specialist().get("/api/cases/" + about + "/events").path("type");
  }

  private static RequestSpecification browser(String secret) {
    return given()
        .header("Accept-Language", "en")
        .accept("text/html")
        .cookie(AcknowledgePage.COOKIE, secret)
        .redirects()
        .follow(false);
  }

  @Test
  void theSecretLeavesTheAddress() throws SQLException {
    Response first = given().redirects().follow(false).get("/acknowledge/" + secret);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.header("Location")).doesNotContain(secret).endsWith("/acknowledge");
    assertThat(first.detailedCookie(AcknowledgePage.COOKIE).isHttpOnly()).isTrue();
    assertThat(SafePages.wrong(browser(secret).get("/acknowledge"))).isEmpty();
    try (Connection connection = database.getConnection()) {
      assertThat(EveryTable.with(connection, secret)).as("only its hash is kept").isEmpty();
    }
  }

  @Test
  void lookingChangesNothingAndTheFormActsOnce() {
    for (int i = 0; i < 3; i++) {
      browser(secret)
          .get("/acknowledge")
          .then()
          .statusCode(200)
          .body(containsString("action=\"/acknowledge\""));
    }
    assertThat(history()).doesNotContain("CASE_ACKNOWLEDGED");
    browser(secret)
        .post("/acknowledge")
        .then()
        .statusCode(200)
        .body(containsString("it is acknowledged"));
    assertThat(history()).containsOnlyOnce("CASE_ACKNOWLEDGED");
    specialist().get("/api/cases/" + about + "/asked").then().body("how", equalTo(List.of("MAIL")));
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
    given()
        .redirects()
        .follow(false)
        .get("/acknowledge/%22%0d%0aSet-Cookie")
        .then()
        .statusCode(303);
  }

  /** The second mail asks again, and its link is as good; both end with the level. */
  @Test
  void itEndsWithTheLevel() {
    clock.advance(Duration.ofMinutes(15));
    kit.drain();
    String again = link("Please acknowledge: " + kit.number(UUID.fromString(about)));
    assertThat(again).isNotEqualTo(secret);
    browser(again).get("/acknowledge").then().body(containsString("Acknowledge this case"));
    clock.advance(Duration.ofMinutes(15));
    kit.drain();
    specialist().get("/api/cases/" + about).then().body("escalation.level", equalTo(2));
    for (String old : List.of(secret, again)) {
      browser(old).post("/acknowledge").then().body(containsString("over by now"));
    }
    assertThat(history()).doesNotContain("CASE_ACKNOWLEDGED");
  }

  @Test
  void itEndsWithDaysAndWithTheOwner() {
    EscalationApi.person("spec-2", "SPECIALIST", "north");
    change(about, "owner", "{\"owner\":\"spec-2\"}").then().statusCode(200);
    browser(secret).post("/acknowledge").then().body(containsString("over by now"));
    clock.advance(Duration.ofDays(8));
    browser(secret).post("/acknowledge").then().body(containsString("This link has ended"));
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
