package io.huifang.survey.gateway;

import static io.huifang.survey.PublishedRules.asUsual;
import static io.huifang.survey.PublishedRules.publish;
import static io.huifang.survey.PublishedRules.rule;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Replicas;
import io.huifang.survey.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What gateways tell is believed if it is signed, by the right one and lately; and changes once.
 */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ReportsTest {
  private static final String OTHER = "another-secret-of-the-tests-0123";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Replicas replicas;
  @Inject Told told;
  private LocalGateway gateway;
  private Loop loop;
  private JsonNode message;

  @BeforeEach
  void oneIsSent() throws Exception {
    clock.reset();
    due.drain();
    gateway = new LocalGateway();
    Gate.set("SMS", gateway.address(), true);
    Gate.save("WECHAT", gateway.address(), OTHER, true, Gate.version("WECHAT"))
        .then()
        .statusCode(303);
    publish(rule("service", "TICKET", "{\"ways\":[\"SMS\"]}"));
    loop = Loop.create();
    post(loop.reachable(1, "en", "\"SMS\":true"), loop.resolved(3));
    due.drain();
    message = gateway.to(loop.phone().replace(" ", "")).get(0);
  }

  @AfterEach
  void close() {
    clock.reset();
    Gate.set("SMS", gateway.address(), false);
    Gate.set("WECHAT", gateway.address(), false);
    asUsual();
    gateway.close();
  }

  @Test
  void deliveredIsNotedAndFailedLaterIsNotBelieved() {
    told("DELIVERED", "OK", "TAKEN");
    told("DELIVERED", "OK", "KNOWN");
    told("FAILED", "UNKNOWN_RECIPIENT", "KNOWN");
    state("SENT");
    assertThat(count("state = 'DELIVERED'")).isEqualTo(1);
  }

  @Test
  void failedBouncesOnceHoweverOftenAndByHowManyItIsTold() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    Callable<String> report =
        () -> report(LocalGateway.SECRET, about("FAILED", "UNKNOWN_RECIPIENT")).path("results[0]");
    List<Future<String>> all = threads.invokeAll(Collections.nCopies(4, report));
    int taken = 0;
    for (Future<String> one : all) {
      taken += one.get().equals("TAKEN") ? 1 : 0;
    }
    threads.shutdown();
    assertThat(taken).isEqualTo(1);
    state("BOUNCED");
    invitations(loop.ticket()).body("items.lastError", contains("SMS UNKNOWN_RECIPIENT"));
    assertThat(told.about(loop.ticket()))
        .containsExactly("kpi invitation.sent.v1", "kpi invitation.bounced.v1");
  }

  @Test
  void byTheIdOfTheProviderToo() {
    String body =
        "{\"reports\":[{\"providerId\":\"p-%s\",\"outcome\":\"FAILED\"}]}".formatted(id());
    report(LocalGateway.SECRET, body).then().statusCode(200).body("results", contains("TAKEN"));
    invitations(loop.ticket()).body("items.lastError", contains("SMS FAILED"));
  }

  @Test
  void whoAnswersThatNoMoreIsToComeIsAskedNoMore() {
    told("OPTED_OUT", "STOP", "TAKEN");
    told("OPTED_OUT", "STOP", "KNOWN");
    assertThat(told.of("opt-out.said.v1", loop.customer())).hasSize(1);
  }

  @Test
  void forgedReportsChangeNothing() {
    String body = about("FAILED", "FORGED");
    report(OTHER, body).then().statusCode(401);
    given()
        .contentType("application/json")
        .body(body)
        .post("/api/gateway/sms/reports")
        .then()
        .statusCode(401);
    Gate.report("sms", LocalGateway.SECRET, clock.instant().minus(Duration.ofMinutes(6)), body)
        .then()
        .statusCode(401);
    Gate.report("fax", LocalGateway.SECRET, clock.instant(), body).then().statusCode(401);
    Gate.report("email", LocalGateway.SECRET, clock.instant(), body).then().statusCode(401);
    state("SENT");
  }

  @Test
  void aGatewayTellsNothingOfTheMessagesOfAnother() {
    Gate.report("wechat", OTHER, clock.instant(), about("FAILED", "MINE"))
        .then()
        .statusCode(200)
        .body("results", contains("UNKNOWN"));
    Gate.report("wechat", OTHER, clock.instant(), about("OPTED_OUT", "MINE"))
        .then()
        .body("results", contains("UNKNOWN"));
    state("SENT");
    assertThat(told.of("opt-out.said.v1", loop.customer())).isEmpty();
  }

  @Test
  void ourOwnRequestSentBackIsNoReport() {
    report(LocalGateway.SECRET, message.toString()).then().statusCode(400);
    for (String body :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "{\"reports\":[]}",
            "{\"reports\":[null]}",
            "{\"reports\":[{\"outcome\":\"DELIVERED\",\"id\":\"x\"}]}",
            "{\"reports\":[{\"outcome\":\"EATEN\",\"id\":\"" + id() + "\"}]}")) {
      report(LocalGateway.SECRET, body).then().statusCode(400);
    }
    state("SENT");
  }

  @Test
  void aReasonIsACodeAndNeverAText() {
    told("FAILED", "<script>alert(1)</script>", "TAKEN");
    invitations(loop.ticket()).body("items.lastError", contains("SMS FAILED"));
  }

  private void told(String outcome, String code, String result) {
    report(LocalGateway.SECRET, about(outcome, code))
        .then()
        .statusCode(200)
        .body("results", contains(result));
  }

  private Response report(String secret, String body) {
    return Gate.report("sms", secret, clock.instant(), body);
  }

  private String about(String outcome, String code) {
    return Gate.about(id(), outcome, code);
  }

  private String id() {
    return message.path("id").asText();
  }

  private void state(String state) {
    invitations(loop.ticket()).body("items.state", contains(state));
  }

  private long count(String where) {
    return replicas.count(
        "select count(*) from gateway_message where id = '" + id() + "' and " + where);
  }
}
