package io.huifang.survey.gateway;

import static io.huifang.survey.PublishedRules.asUsual;
import static io.huifang.survey.PublishedRules.body;
import static io.huifang.survey.PublishedRules.fatigue;
import static io.huifang.survey.PublishedRules.publish;
import static io.huifang.survey.PublishedRules.rule;
import static io.huifang.survey.PublishedRules.send;
import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.browser;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.due.operation.DueAuditor;
import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Replicas;
import io.huifang.survey.SurveyApi;
import io.huifang.survey.Told;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers are asked by SMS and WeChat: by what the rule wants, and at most once. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class GatewayTest {
  private static final String ANY = "{\"ways\":[\"WECHAT\",\"SMS\",\"EMAIL\"]}";
  private static final String SMS_ONLY = "{\"ways\":[\"SMS\"]}";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DueAuditor auditor;
  @Inject Replicas replicas;
  @Inject Told told;
  @Inject DataSource database;
  private LocalGateway gateway;

  @BeforeEach
  void open() throws Exception {
    clock.reset();
    due.drain();
    gateway = new LocalGateway();
    Gate.set("SMS", gateway.address(), true);
    Gate.set("WECHAT", gateway.address(), true);
  }

  @AfterEach
  void close() {
    clock.reset();
    Gate.set("SMS", gateway.address(), false);
    Gate.set("WECHAT", gateway.address(), false);
    asUsual();
    due.drain();
    gateway.close();
    assertThat(gateway.wrong()).isEmpty();
  }

  @Test
  void anSmsHasALinkOnWhichTheCustomerAnswers() {
    publish(rule("service", "TICKET", ANY));
    Loop loop = asked("zh-CN", "\"SMS\":true");
    JsonNode sms = gateway.to(number(loop)).get(0);
    assertThat(sms.path("text").asText())
        .startsWith("【")
        .contains("T-000042")
        .contains(sms.path("link").asText())
        .doesNotContain("Wang Wei");
    assertThat(sms.path("segments").asInt()).isEqualTo(2);
    assertThat(sms.path("language").asText()).isEqualTo("zh-CN");
    assertThat(Mailbox.to(loop.email())).isEmpty();
    invitations(loop.ticket())
        .body("items.state", contains("SENT"))
        .body("items.medium", contains("SMS"));
    submit(page(sms), Map.of("overall", "5")).then().statusCode(303);
    assertThat(told.events(loop.ticket()))
        .filteredOn(event -> event.path("type").asText().equals("answer.received.v1"))
        .extracting(event -> event.at("/data/answer/medium").asText())
        .containsExactly("SMS");
    assertThat(written(loop)).as("what was written is gone").isZero();
  }

  @Test
  void withoutConsentOrCreditTheNextWayIsTaken() {
    publish(rule("service", "TICKET", ANY));
    Loop silent = asked("en", "");
    assertThat(gateway.to(number(silent))).as("nothing said is not enough").isEmpty();
    assertThat(Mailbox.to(silent.email())).hasSize(1);
    Loop noMail = asked("en", "\"EMAIL\":false,\"SMS\":true");
    assertThat(gateway.to(number(noMail))).hasSize(1);
    assertThat(Mailbox.to(noMail.email())).isEmpty();
    Loop none = asked("en", "\"EMAIL\":false,\"SMS\":false,\"WECHAT\":false");
    invitations(none.ticket()).body("items.heldBackReason", contains("OPTED_OUT"));
    Gate.set("SMS", gateway.address(), false);
    Loop off = asked("en", "\"SMS\":true");
    assertThat(Mailbox.to(off.email())).hasSize(1);
  }

  @Test
  void aWeChatMessageTakesACredit() {
    publish(rule("service", "TICKET", ANY));
    Loop loop = Loop.create();
    post(loop.reachable(1, "zh-CN", "\"SMS\":true"));
    grant(loop, "g-1");
    post(loop.resolved(3));
    due.drain();
    JsonNode message = gateway.to(loop.openid()).get(0);
    assertThat(message.path("template").asText()).isEqualTo("ask-by-template");
    assertThat(message.at("/data/ticket").asText()).isEqualTo("T-000042");
    message
        .path("data")
        .forEach(
            field ->
                assertThat(field.asText().codePointCount(0, field.asText().length()))
                    .isBetween(1, 20));
    invitations(loop.ticket()).body("items.medium", contains("WECHAT"));
    credits(loop).body("credits", equalTo(0)).body("history.kind", contains("TAKEN", "GRANTED"));
    Loop next = loop.nextTicket();
    post(next.resolved(3));
    due.drain();
    assertThat(gateway.to(number(loop))).as("the credit is used up").hasSize(1);
  }

  @Test
  void whatTheGatewayDoesNotTakeGoesAgainUnderTheSameKey() {
    publish(rule("service", "TICKET", SMS_ONLY));
    gateway.answers(503, "");
    Loop loop = asked("en", "\"SMS\":true");
    invitations(loop.ticket()).body("items.state", contains("SENDING"));
    gateway.answers(LocalGateway::taken);
    clock.advance(Duration.ofSeconds(10));
    due.drain();
    due.drain();
    List<JsonNode> sent = gateway.to(number(loop));
    assertThat(sent).hasSize(2);
    assertThat(sent)
        .extracting(one -> one.path("id").asText())
        .containsOnly(sent.get(0).path("id").asText());
    invitations(loop.ticket()).body("items.state", contains("SENT"));
  }

  @Test
  void whatItRefusesBouncesWithItsReasonAndTheCreditIsThereAgain() {
    publish(rule("service", "TICKET", "{\"ways\":[\"WECHAT\"]}"));
    gateway.answers(
        422, "{\"code\":\"UNKNOWN_RECIPIENT\",\"reason\":\"no such user +8613800000000\"}");
    Loop loop = Loop.create();
    post(loop.reachable(1, "en", ""));
    grant(loop, "g-1");
    post(loop.resolved(3));
    due.drain();
    invitations(loop.ticket())
        .body("items.state", contains("BOUNCED"))
        .body("items.lastError", contains("WECHAT UNKNOWN_RECIPIENT"));
    credits(loop)
        .body("credits", equalTo(1))
        .body("history.kind", contains("GIVEN_BACK", "TAKEN", "GRANTED"));
    assertThat(told.about(loop.ticket())).containsExactly("kpi invitation.bounced.v1");
  }

  @Test
  void afterSilenceItGoesNoSecondTimeAndAReportDecides() {
    publish(rule("service", "TICKET", SMS_ONLY));
    gateway.answers(0, "");
    Loop heard = asked("en", "\"SMS\":true");
    Loop never = asked("en", "\"SMS\":true");
    gateway.answers(LocalGateway::taken);
    clock.advance(Duration.ofHours(2));
    due.drain();
    invitations(heard.ticket()).body("items.state", contains("SENDING"));
    String id = gateway.to(number(heard)).get(0).path("id").asText();
    Gate.report("sms", LocalGateway.SECRET, clock.instant(), Gate.about(id, "DELIVERED", "OK"))
        .then()
        .statusCode(200)
        .body("results", contains("TAKEN"));
    invitations(heard.ticket()).body("items.state", contains("SENT"));
    clock.advance(Duration.ofHours(23));
    due.drain();
    invitations(never.ticket()).body("items.state", contains("BOUNCED"));
    assertThat(gateway.to(number(heard))).hasSize(1);
    assertThat(gateway.to(number(never))).hasSize(1);
  }

  @Test
  void anAnswerOf200ThatIsNoneOfAGatewayIsNotBelieved() {
    publish(rule("service", "TICKET", SMS_ONLY));
    gateway.answers(200, "<html>It works!</html>");
    Loop loop = asked("en", "\"SMS\":true");
    invitations(loop.ticket()).body("items.state", contains("SENDING"));
  }

  @Test
  void replicasSideBySideSendEachOnce() throws Exception {
    publish(rule("service", "TICKET", SMS_ONLY));
    List<Loop> loops = Stream.generate(Loop::create).limit(12).toList();
    for (Loop loop : loops) {
      post(loop.reachable(1, "en", "\"SMS\":true"), loop.resolved(3));
    }
    ExecutorService threads = Executors.newFixedThreadPool(3);
    Callable<Integer> replica = () -> replicas.another().drain();
    for (Future<Integer> done : threads.invokeAll(Collections.nCopies(3, replica))) {
      done.get();
    }
    threads.shutdown();
    due.drain();
    assertThat(loops).allSatisfy(loop -> assertThat(gateway.to(number(loop))).hasSize(1));
  }

  @Test
  void theReplicaThatDiesBetweenMarkAndAnswerSendsNothingTwice() {
    publish(rule("service", "TICKET", SMS_ONLY));
    Gate.set("SMS", gateway.address(), true);
    gateway.answers(503, "");
    Loop loop = asked("en", "\"SMS\":true");
    replicas.sql(
        "update gateway_message set state = 'SENDING', sending_at = planned_at where invitation_id ="
            + " (select id from invitation where ticket_id = '"
            + loop.ticket()
            + "')");
    replicas.sql("delete from due_work where kind = 'gateway'");
    gateway.answers(LocalGateway::taken);
    clock.advance(Duration.ofMinutes(5));
    assertThat(auditor.audit()).anyMatch(found -> found.startsWith("gateway "));
    due.drain();
    assertThat(gateway.to(number(loop))).hasSize(1);
  }

  @Test
  void anOptOutOrAReopeningTakesBackWhatHasNotLeft() {
    publish(rule("service", "TICKET", SMS_ONLY));
    gateway.answers(503, "");
    Loop loop = asked("en", "\"SMS\":true");
    post(loop.reopened(9));
    gateway.answers(LocalGateway::taken);
    clock.advance(Duration.ofMinutes(5));
    due.drain();
    assertThat(gateway.to(number(loop))).hasSize(1);
    invitations(loop.ticket()).body("items.state", contains("WITHDRAWN"));
  }

  @Test
  void anErasedCustomerIsNotWrittenToAndNothingIsLeft() throws Exception {
    publish(rule("service", "TICKET", SMS_ONLY));
    gateway.answers(503, "");
    Loop loop = asked("en", "\"SMS\":true");
    grant(loop, "g-1");
    assertThat(written(loop)).isEqualTo(1);
    UUID nobody = Ids.next();
    String erased =
        "{\"erased\":{\"id\":\"%s\",\"replacedBy\":\"%s\",\"tickets\":[],\"importedAs\":[]}}"
            .formatted(loop.customer(), nobody);
    post(SurveyApi.event("customer.erased.v1", nobody, nobody, 1, "2026-03-04T02:00:00Z", erased));
    gateway.answers(LocalGateway::taken);
    clock.advance(Duration.ofHours(1));
    due.drain();
    assertThat(gateway.to(number(loop))).as("what was refused at first").hasSize(1);
    try (Connection connection = database.getConnection()) {
      for (String trace : List.of(number(loop), loop.phone(), loop.customer().toString())) {
        assertThat(EveryTable.with(connection, trace).keySet()).isSubsetOf("audit_entry");
      }
    }
  }

  @Test
  void aReminderComesByTheSameWay() {
    publish(
        rule(
            "service",
            "TICKET",
            "{\"ways\":[\"SMS\"],\"reminders\":{\"most\":1,\"afterHours\":72}}"));
    Loop loop = asked("en", "\"SMS\":true");
    clock.advance(Duration.ofDays(3));
    due.drain();
    List<JsonNode> sent = gateway.to(number(loop));
    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).path("text").asText()).contains("A reminder.");
    assertThat(sent.get(1).path("link")).isEqualTo(sent.get(0).path("link"));
    assertThat(sent.get(1).path("id")).isNotEqualTo(sent.get(0).path("id"));
    browser().get(page(sent.get(1))).then().statusCode(200);
  }

  @Test
  void aRuleNamesNoWayTwiceAndNoneThatLeadsToNobody() {
    for (String ways : List.of("[\"PHONE\"]", "[\"SMS\",\"SMS\"]", "[\"FAX\"]", "[]")) {
      send(body(fatigue(0, 0, 0, 0), rule("service", "TICKET", "{\"ways\":" + ways + "}")))
          .then()
          .statusCode(400);
    }
    publish(rule("service", "TICKET", ANY));
    manager()
        .get("/api/survey-rules/current")
        .then()
        .body("ordered[0].ways", contains("WECHAT", "SMS", "EMAIL"));
    Gate.form().get("/settings/survey-rules").then().body(containsString("WECHAT, SMS, EMAIL"));
  }

  private Loop asked(String language, String consents) {
    Loop loop = Loop.create();
    post(loop.reachable(1, language, consents), loop.resolved(3));
    due.drain();
    return loop;
  }

  private static String number(Loop loop) {
    return loop.phone().replace(" ", "");
  }

  private static String page(JsonNode message) {
    return message.path("link").asText().replace("http://localhost:8082", "");
  }

  static void grant(Loop loop, String reference) {
    admin()
        .body(Map.of("reference", loop.customer() + reference, "openid", loop.openid()))
        .post("/api/wechat-credits")
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse credits(Loop loop) {
    return manager().get("/api/wechat-credits/" + loop.customer()).then().statusCode(200);
  }

  private long written(Loop loop) {
    return replicas.count(
        "select count(*) from gateway_message where body is not null and invitation_id in (select id"
            + " from invitation where customer_id = '"
            + loop.customer()
            + "')");
  }
}
