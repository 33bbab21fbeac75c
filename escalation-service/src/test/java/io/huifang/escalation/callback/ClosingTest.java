package io.huifang.escalation.callback;

import static io.huifang.escalation.CaseStories.browser;
import static io.huifang.escalation.CaseStories.number;
import static io.huifang.escalation.CaseStories.send;
import static io.huifang.escalation.CaseStories.unhappy;
import static io.huifang.escalation.CaseStories.version;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.huifang.escalation.EscalationApi;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * No case ends in silence: somebody was reached, or there is a reason and the answer gets there.
 */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ClosingTest {
  private static final String PLAIN =
      """
      {"rootCause":"PRODUCT","touchpoint":"RESULT","party":"factory",
       "answerToCustomer":"A new one comes tomorrow"%s}
      """;
  private static final String REASON = ",\"withoutCall\":\"wrong number three times\"";
  @Inject SettableClock clock;
  @Inject DueService due;
  private final String name = "Grace " + UUID.randomUUID().toString().substring(0, 8);
  private final String address = UUID.randomUUID() + "@example.org";

  @BeforeEach
  void morning() {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
  }

  @Test
  void aCallThatReachedNobodyIsNoWayOut() throws Exception {
    String id = unhappy(name, address);
    change(id, "attempts", "{\"outcome\":\"NO_ANSWER\"}").then().statusCode(200);
    change(id, "closure", PLAIN.formatted(""))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:huifang:problem:nobody-reached"))
        .body("detail", containsString("withoutCall"));
    change(id, "closure", PLAIN.formatted(",\"withoutCall\":\"  \"")).then().statusCode(409);
    change(id, "closure", PLAIN.formatted(REASON)).then().statusCode(200);
    due.drain();

    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("escalation.state", equalTo("CLOSED"))
        .body("escalation.withoutCall", equalTo("wrong number three times"))
        .body("promises[0].state", equalTo("BROKEN"));
    MimeMessage mail = mailTo(address);
    assertThat(mail.getSubject()).endsWith("Our answer to you");
    assertThat(text(mail))
        .contains("Hello " + name, "did not reach you", "A new one comes tomorrow")
        .doesNotContain("wrong number");
    specialist().get("/api/cases/" + id + "/events").then().body("type", hasItem("CASE_ANSWERED"));
  }

  @Test
  void withoutAnAddressItTakesAnotherWay() {
    String id = unhappy(name, null);
    change(id, "closure", PLAIN.formatted(REASON))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:huifang:problem:no-address"));
    change(id, "closure", PLAIN.formatted(REASON + ",\"toldBy\":\"a letter\""))
        .then()
        .statusCode(200)
        .body("toldBy", equalTo("a letter"));
  }

  @Test
  void whoWasReachedGetsTheAnswerInWritingToo() throws Exception {
    String id = unhappy(name, address);
    change(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    change(id, "closure", PLAIN.formatted("")).then().statusCode(200);
    due.drain();
    assertThat(text(mailTo(address)))
        .contains("A new one comes tomorrow")
        .doesNotContain("did not reach you");
    specialist().get("/api/cases/" + id).then().body("promises[0].state", equalTo("KEPT"));
  }

  @Test
  void anAnswerThatDoesNotArriveComesBackToTheOwner() throws Exception {
    String id = unhappy(name, "no address at all");
    change(id, "owner", "{\"owner\":\"spec-1\"}").then().statusCode(200);
    change(id, "closure", PLAIN.formatted(REASON)).then().statusCode(200);
    due.drain();
    due.drain();
    specialist()
        .get("/api/cases/" + id + "/events")
        .then()
        .body("type", hasItem("CASE_ANSWER_FAILED"))
        .body("type", not(hasItem("CASE_ANSWERED")));
    String number = number(id);
    assertThat(subjects("spec-1@huifang.example"))
        .anyMatch(
            subject ->
                subject.contains("did not reach the customer") && subject.endsWith(": " + number));
  }

  @Test
  void theSecondOfTwoWhoCloseKeepsTheText() {
    String id = unhappy(name, address);
    change(id, "attempts", "{\"outcome\":\"REACHED\"}");
    long seen = version(id);
    String[] first = {
      "rootCause", "PROCESS", "touchpoint", "RESULT", "party", "us", "answer", "the first answer"
    };
    String[] second = {
      "rootCause", "PRODUCT", "touchpoint", "OVERALL", "party", "them", "answer", "the second one"
    };
    send(browser("spec-1", "specialist"), number(id), "close", seen, first)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/board/cases/" + number(id)));
    send(browser("spec-2", "specialist"), number(id), "close", seen, second)
        .then()
        .statusCode(412)
        .body(containsString("Somebody was quicker"))
        .body(containsString("Closed: Process, spec-1"));
  }

  @Test
  void thePageHasTheSameLockAndKeepsWhatWasTyped() {
    String id = unhappy(name, address);
    String page = browser("spec-1", "specialist").get("/board/cases/" + number(id)).asString();
    assertThat(page)
        .contains(
            "not yet possible", "Goes by mail to " + address, "<button class=\"btn\" disabled>")
        .doesNotContain(" selected", " checked");
    Response refused =
        send(
            browser("spec-1", "specialist"),
            number(id),
            "close",
            version(id),
            "rootCause",
            "PRODUCT",
            "touchpoint",
            "RESULT",
            "party",
            "factory",
            "answer",
            "typed at length");
    refused
        .then()
        .statusCode(409)
        .body(containsString("Nobody has reached the customer yet."))
        .body(containsString("typed at length"))
        .body(containsString("<option value=\"PRODUCT\" selected>"));
  }

  private static MimeMessage mailTo(String address) throws Exception {
    for (MimeMessage mail : ServiceEnvironment.mail().getReceivedMessages()) {
      if (mail.getAllRecipients()[0].toString().equals(address)) {
        return mail;
      }
    }
    throw new AssertionError("No mail to " + address);
  }

  private static List<String> subjects(String address) {
    return Arrays.stream(ServiceEnvironment.mail().getReceivedMessages())
        .filter(mail -> to(mail).equals(address))
        .map(ClosingTest::subject)
        .toList();
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MimeMessage mail) throws Exception {
    jakarta.mail.Multipart parts = (jakarta.mail.Multipart) mail.getContent();
    return parts.getBodyPart(0).getContent().toString();
  }
}
