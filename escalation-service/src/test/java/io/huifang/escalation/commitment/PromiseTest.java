package io.huifang.escalation.commitment;

import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.person;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.escalation.CaseStories;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "I call you tomorrow at ten", and several promises of one case. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PromiseTest {
  private static final String WITHDRAWN =
      "{\"saidBy\":\"the customer\",\"reason\":\"it works again\"}";
  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void morning() {
    clock.reset();
    person("gao", "AGENT", "north");
    person("hu", "AGENT", "north");
    person("spec-1", "SPECIALIST", "north");
    person("lead-n", "LEAD", "north");
    person("boss", "MANAGER", "");
  }

  private static UUID ticket() {
    UUID customer = CaseStories.customer("Mr Fang", "fang@example.org");
    return CaseStories.ticket(customer, "T-" + Math.abs(customer.hashCode()), "Brook 2 leaks");
  }

  private String promise(UUID ticket, Duration in) {
    return give(ticket, clock.instant().plus(in)).then().statusCode(201).extract().path("id");
  }

  private static Response give(UUID ticket, Instant dueAt) {
    return as("gao", "north", "agent")
        .body(
            "{\"ticketId\":\"%s\",\"dueAt\":\"%s\",\"about\":\"the engineer\"}"
                .formatted(ticket, dueAt))
        .post("/api/promises");
  }

  private static ValidatableResponse seen(String id) {
    return as("gao", "north", "agent").get("/api/promises/" + id).then();
  }

  private static Response act(String id, String what, String body) {
    String etag = as("gao", "north", "agent").get("/api/promises/" + id).header("ETag");
    return as("gao", "north", "agent")
        .header("If-Match", etag)
        .body(body)
        .post("/api/promises/" + id + "/" + what);
  }

  private void passes(Duration time) {
    clock.advance(time);
    due.drain();
  }

  @Test
  void whoCallsInTimeHasKeptIt() {
    String id = promise(ticket(), Duration.ofHours(20));
    passes(Duration.ofHours(19));
    act(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    seen(id).body("promise.state", equalTo("KEPT")).body("promise.owner", equalTo("gao"));
    passes(Duration.ofHours(5));
    seen(id).body("promise.caseId", nullValue());
  }

  @Test
  void whoIsRemindedAtHalfTimeBeforeTheEndAndWhenItIsOver() {
    UUID ticket = ticket();
    promise(ticket, Duration.ofHours(20));
    passes(Duration.ofHours(10));
    passes(Duration.ofHours(6));
    passes(Duration.ofHours(4));
    for (String percent : List.of("50 %", "80 %", "100 %")) {
      assertThat(mailsTo("gao", percent, numberOf(ticket))).as(percent).isOne();
    }
  }

  private static String numberOf(UUID ticket) {
    String page =
        CaseStories.browser("gao", "agent").get("/promises/new?ticket=" + ticket).asString();
    return page.replaceFirst("(?s).*about (T-[0-9]+)</h1>.*", "$1");
  }

  private static long mailsTo(String person, String part, String number) {
    long count = 0;
    for (var mail : ServiceEnvironment.mail().getReceivedMessages()) {
      try {
        boolean his = mail.getAllRecipients()[0].toString().startsWith(person + "@");
        count += his && mail.getSubject().endsWith("(" + part + "): " + number) ? 1 : 0;
      } catch (jakarta.mail.MessagingException e) {
        throw new AssertionError(e);
      }
    }
    return count;
  }

  @Test
  void aCallThatWasNotMadeOpensACaseThatTakesThePromiseOver() {
    UUID ticket = ticket();
    String id = promise(ticket, Duration.ofHours(2));
    String first = seen(id).extract().path("promise.firstDueAt");
    passes(Duration.ofHours(2));
    String opened = caseAbout(ticket);
    specialist()
        .get("/api/cases/" + opened)
        .then()
        .body("escalation.cause", equalTo("LATE_PROMISE"))
        .body("promises", hasSize(1))
        .body("promises[0].id", equalTo(id))
        .body("promises[0].firstDueAt", equalTo(first))
        .body("promises[0].state", equalTo("OPEN"));
    clock.advance(Duration.ofMinutes(1));
    change(opened, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    specialist().get("/api/cases/" + opened).then().body("promises[0].state", equalTo("KEPT_LATE"));
  }

  @Test
  void aCaseThatIsOpenAlreadyTakesItOver() {
    UUID customer = CaseStories.customer("Mr Fang", "fang@example.org");
    UUID ticket = CaseStories.ticket(customer, "T-9" + Math.abs(customer.hashCode()), "Leaks");
    String id = promise(ticket, Duration.ofHours(2));
    String opened = CaseStories.unhappy(customer, ticket, "T-1", "bad");
    specialist().get("/api/cases/" + opened).then().body("promises", hasSize(1));
    passes(Duration.ofHours(2));
    specialist().get("/api/cases/" + opened).then().body("promises", hasSize(2));
    seen(id).body("promise.caseId", equalTo(opened));
  }

  @Test
  void whereNoRuleOpensACaseOurWordIsBroken() {
    Response rules = as("admin", null, "admin").get("/api/triggers/current");
    String off =
        rules
            .asString()
            .replaceFirst("(?s).*\"rules\":(\\[.*\\]).*", "{\"rules\":$1}")
            .replace("\"PROMISE_LATE\",\"when\":\"\"", "\"PROMISE_LATE\",\"when\":\"tier = NONE\"");
    as("admin", null, "admin")
        .header("If-Match", rules.header("ETag"))
        .body(off)
        .post("/api/triggers")
        .then()
        .statusCode(201);
    String id = promise(ticket(), Duration.ofHours(2));
    passes(Duration.ofHours(2));
    seen(id).body("promise.state", equalTo("BROKEN"));
    Response now = as("admin", null, "admin").get("/api/triggers/current");
    as("admin", null, "admin")
        .header("If-Match", now.header("ETag"))
        .body(off.replace("tier = NONE", ""))
        .post("/api/triggers")
        .then()
        .statusCode(201);
  }

  @Test
  void whatIsMovedKeepsItsFirstTimeAndSaysWhetherTheCustomerAgreed() {
    String id = promise(ticket(), Duration.ofHours(2));
    String first = seen(id).extract().path("promise.firstDueAt");
    Instant later = clock.instant().plus(Duration.ofHours(30));
    act(
            id,
            "due",
            "{\"dueAt\":\"%s\",\"reason\":\"the engineer is ill\",\"consent\":true}"
                .formatted(later))
        .then()
        .statusCode(200);
    passes(Duration.ofHours(3));
    seen(id)
        .body("promise.caseId", nullValue())
        .body("promise.firstDueAt", equalTo(first))
        .body("history.find { it.type == 'PROMISE_MOVED' }.detail.consent", equalTo(true));
    act(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    seen(id).body("promise.state", equalTo("KEPT_LATE"));
  }

  @Test
  void whoeverAsksForLaterSaysWhen() {
    String id = promise(ticket(), Duration.ofHours(2));
    act(id, "attempts", "{\"outcome\":\"ASKED_FOR_LATER\"}").then().statusCode(400);
    Instant later = clock.instant().plus(Duration.ofHours(26));
    act(id, "attempts", "{\"outcome\":\"ASKED_FOR_LATER\",\"callAgainAt\":\"%s\"}".formatted(later))
        .then()
        .statusCode(200);
    seen(id).body("promise.dueAt", equalTo(later.toString()));
  }

  @Test
  void whatTheCustomerDoesNotWantAnyMoreIsWithdrawnAndNobodyIsReminded() {
    UUID ticket = ticket();
    String id = promise(ticket, Duration.ofHours(2));
    act(id, "withdrawal", "{\"reason\":\"it works again\"}").then().statusCode(400);
    act(id, "withdrawal", WITHDRAWN).then().statusCode(200);
    passes(Duration.ofHours(3));
    seen(id)
        .body("promise.state", equalTo("WITHDRAWN"))
        .body("promise.withdrawnBy", equalTo("the customer"));
    assertThat(caseAbout(ticket)).isNull();
    act(id, "withdrawal", WITHDRAWN).then().statusCode(409);
  }

  @Test
  void whoIsPassedTheCallOwesIt() {
    String id = promise(ticket(), Duration.ofHours(2));
    act(id, "owner", "{\"owner\":\"nobody-here\"}").then().statusCode(400);
    act(id, "owner", "{\"owner\":\"hu\"}").then().statusCode(200);
    seen(id).body("promise.owner", equalTo("hu"));
    act(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
  }

  @Test
  void oneOfManyWithOneEtagIsTaken() throws Exception {
    String id = promise(ticket(), Duration.ofHours(2));
    Callable<Integer> one =
        () ->
            as("gao", "north", "agent")
                .header("If-Match", "\"1\"")
                .body("{\"outcome\":\"NO_ANSWER\"}")
                .post("/api/promises/" + id + "/attempts")
                .statusCode();
    ExecutorService people = Executors.newFixedThreadPool(12);
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> done : people.invokeAll(Collections.nCopies(12, one))) {
      statuses.add(done.get());
    }
    people.shutdown();
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    seen(id).body("promise.attempts", equalTo(1));
  }

  @Test
  void badInputIsRefusedWithItsField() {
    UUID ticket = ticket();
    give(ticket, clock.instant().minusSeconds(1)).then().statusCode(400);
    give(ticket, clock.instant().plus(Duration.ofDays(91))).then().statusCode(400);
    give(UUID.randomUUID(), clock.instant().plusSeconds(60)).then().statusCode(400);
    as("gao", "south", "agent")
        .body(
            "{\"ticketId\":\"%s\",\"dueAt\":\"%s\"}"
                .formatted(ticket, clock.instant().plusSeconds(60)))
        .post("/api/promises")
        .then()
        .statusCode(400);
    as("gao", "north", "agent").get("/api/promises/" + UUID.randomUUID()).then().statusCode(404);
  }
}
