package io.huifang.survey.feedback.mail;

import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.event;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.feedback.mail.Handed.became;
import static io.huifang.survey.feedback.mail.Handed.feedback;
import static io.huifang.survey.feedback.mail.Handed.hand;
import static io.huifang.survey.feedback.mail.Handed.mail;
import static io.huifang.survey.feedback.mail.Handed.read;
import static io.huifang.survey.feedback.mail.Handed.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
import io.huifang.survey.Replicas;
import io.huifang.testkit.EveryTable;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no person has written is no feedback, is not lost, and is decided about once. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class MailAsideTest {
  private static final String PAGE = "/surveys/feedback/set-aside";
  private final String address = somebody();
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Replicas replicas;
  @Inject DataSource database;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  private String mine(String field) {
    return "find { it.from == '" + address + "' }." + field;
  }

  private String aside() {
    return manager()
        .get("/api/mails-set-aside")
        .then()
        .statusCode(200)
        .extract()
        .path(mine("mail"));
  }

  private static Response decide(String mail, String what) {
    return manager().post("/api/mails-set-aside/" + mail + "/" + what);
  }

  private long asFeedback() {
    return replicas.count("select count(*) from feedback where author_contact = '" + address + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Auto-Submitted: auto-replied | AUTO_SUBMITTED",
        "Auto-Submitted: auto-generated; owner-email=\"x\" | AUTO_SUBMITTED",
        "Precedence: bulk | BULK",
        "precedence: JUNK | BULK",
        "Precedence: list | LIST",
        "List-Id: <all.example.org> | LIST",
        "Return-Path: <> | MAIL_SYSTEM",
        "X-Autoreply: yes | AUTOREPLY",
        "Subject: Out of office | AUTOREPLY",
        "Subject: Automatic reply: your question | AUTOREPLY",
        "Subject: =?UTF-8?B?6Ieq5Yqo5Zue5aSNOiDkvaDlpb0=?= | AUTOREPLY",
        "Message-ID: <0198.f00@huifang> | OURS",
        "Message-ID: <00000000-0000-7000-8000-000000000001@survey.huifang> | OURS",
      })
  void programsAreSetAsideWithTheReason(String header, String reason) {
    String name = header.substring(0, header.indexOf(':'));
    String mail =
        mail(address, "Hello", "", "Nobody wrote this")
            .replaceFirst("(?i)(^|\n)" + name + ":.*\n", "$1");
    became(hand(header + "\n" + mail), "SET_ASIDE")
        .body("reason", equalTo(reason))
        .body("feedback", nullValue());
    assertThat(asFeedback()).isZero();
    manager()
        .get("/api/mails-set-aside")
        .then()
        .body(mine("reason"), equalTo(reason))
        .body(mine("text"), equalTo("Nobody wrote this"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: no",
        "Precedence: normal",
        "Return-Path: <x@example.org>",
        "Subject: Out of office hours nobody answers",
        "Subject: Your automatic replies are bad",
      })
  void peopleAreNot(String header) {
    String name = header.substring(0, header.indexOf(':'));
    String mail = mail(address, "Hello", "", "I did").replaceFirst("(^|\n)" + name + ":.*\n", "$1");
    feedback(header + "\n" + mail);
    assertThat(aside()).isNull();
  }

  @Test
  void itIsDecidedAboutOnceAndThenIsFeedbackOfWhenItCame() throws Exception {
    Instant came = clock.instant();
    String mail = mail(address, "Newsletter?", "Precedence: bulk\n", "I wrote this myself");
    became(hand(mail), "SET_ASIDE");
    became(hand(mail), "KNOWN").body("feedback", nullValue());
    clock.advance(Duration.ofHours(5));
    String id = aside();
    ExecutorService people = Executors.newFixedThreadPool(4);
    Callable<Response> restore = () -> decide(id, "restoration");
    List<Integer> statuses = new ArrayList<>();
    String made = "";
    for (var one : people.invokeAll(Collections.nCopies(4, restore))) {
      statuses.add(one.get().statusCode());
      String location = one.get().header("Location");
      made = location == null ? made : location.substring(location.lastIndexOf('/') + 1);
    }
    people.shutdown();
    assertThat(statuses).containsExactlyInAnyOrder(201, 404, 404, 404);
    read(made)
        .body("text", equalTo("I wrote this myself"))
        .body("occurredAt", equalTo(came.toString()))
        .body("receivedAt", equalTo(clock.instant().toString()));
    decide(id, "discard").then().statusCode(404);
    became(hand(mail), "KNOWN").body("feedback", equalTo(made));
  }

  @Test
  void whatIsPutAwayIsGoneForGood() {
    became(hand(mail(address, "Sale", "Precedence: bulk\n", "Buy")), "SET_ASIDE");
    String id = aside();
    decide(id, "discard").then().statusCode(204);
    decide(id, "restoration").then().statusCode(404);
    assertThat(aside()).isNull();
    assertThat(asFeedback()).isZero();
  }

  @Test
  void aProgramThatHasGoneWildDoesNotFillTheInbox() {
    for (int i = 0; i < 60; i++) {
      feedback(mail(address, "Alarm " + i, "", "disk full"));
    }
    became(hand(mail(address, "Alarm 60", "", "disk full")), "SET_ASIDE")
        .body("reason", equalTo("TOO_OFTEN"));
    clock.advance(Duration.ofMinutes(61));
    feedback(mail(address, "Alarm 61", "", "disk full"));
  }

  private static RequestSpecification person(String role) {
    return as(role + "-x", "north", role).accept("text/html").redirects().follow(false);
  }

  @Test
  void managersSeeAndDecideOnThePage() {
    became(
        hand(mail(address, "<b>Away", "Auto-Submitted: auto-replied\n", "<i>text")), "SET_ASIDE");
    String id = aside();
    String page = person("manager").get(PAGE).then().statusCode(200).extract().asString();
    assertThat(page)
        .contains("Sent by a program", "&lt;b&gt;Away", "&lt;i&gt;text", address)
        .doesNotContain("<b>Away");
    assertThat(person("manager").get("/surveys/feedback").asString()).contains(PAGE);
    assertThat(person("lead").get("/surveys/feedback").asString()).doesNotContain(PAGE);
    person("lead").get(PAGE).then().statusCode(403);
    person("manager").post(PAGE + "/" + id + "/restoration").then().statusCode(303);
    assertThat(asFeedback()).isEqualTo(1);
    person("manager").post(PAGE + "/" + id + "/discard").then().statusCode(303);
    assertThat(asFeedback()).isEqualTo(1);
  }

  private boolean found(String text) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return !EveryTable.with(connection, text).isEmpty();
    }
  }

  @Test
  void whoIsErasedIsErasedHereTooAndWhatIsHandedInAgainStaysAway() throws Exception {
    String secret = "secret-" + UUID.randomUUID();
    Loop loop = Loop.create();
    post(loop.customer("en"));
    String mail = mail(loop.email(), secret + " subject", "", secret);
    String id = feedback(mail);
    became(hand(mail(loop.email(), "Away " + secret, "Precedence: bulk\n", secret)), "SET_ASIDE");
    UUID nobody = Ids.next();
    String erased =
        "{\"erased\":{\"id\":\"%s\",\"replacedBy\":\"%s\",\"tickets\":[],\"importedAs\":[]}}"
            .formatted(loop.customer(), nobody);
    manager()
        .get("/api/personal-data/" + loop.customer())
        .then()
        .body("data.mailsSetAside[0].content", equalTo(secret));
    post(event("customer.erased.v1", nobody, nobody, 1, "2026-03-04T02:00:00Z", erased));
    assertThat(found(secret)).isFalse();
    assertThat(found(loop.email())).isFalse();
    read(id).body("title", nullValue()).body("text", equalTo("(erased)"));
    became(hand(mail), "KNOWN");
    assertThat(found(secret)).isFalse();
  }

  @Test
  void afterAWhileItIsForgotten() throws Exception {
    String secret = "secret-" + UUID.randomUUID();
    became(hand(mail(address, "Away", "Precedence: bulk\n", secret)), "SET_ASIDE");
    clock.advance(Duration.ofDays(91));
    replicas.sql("update due_work set pick_at = '2000-01-01' where kind = 'retention'");
    due.drain();
    assertThat(found(secret)).isFalse();
    assertThat(found(address)).isFalse();
  }
}
