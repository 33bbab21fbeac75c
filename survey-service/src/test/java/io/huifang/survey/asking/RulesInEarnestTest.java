package io.huifang.survey.asking;

import static io.huifang.survey.PublishedRules.asUsual;
import static io.huifang.survey.PublishedRules.fatigue;
import static io.huifang.survey.PublishedRules.publish;
import static io.huifang.survey.PublishedRules.publishWithin;
import static io.huifang.survey.PublishedRules.rule;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Replicas;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules over contacts, quiet hours, quotas and one limit for all surveys, with real events. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RulesInEarnestTest {
  private static final String QUIET =
      "{\"quiet\":{\"from\":\"21:00\",\"until\":\"09:30\",\"days\":[]}}";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Replicas replicas;

  @BeforeEach
  void morning() {
    clock.reset();
    due.drain();
  }

  @AfterEach
  void asBefore() {
    clock.reset();
    asUsual();
  }

  @Test
  void aTalkIsAskedAboutOnceWhereARuleIsAboutTalks() {
    Loop loop = Loop.create();
    UUID before = Ids.next();
    post(loop.customer("en"), loop.talked(before, 1, "PHONE"));
    due.drain();
    of(loop).body("items", empty());
    publish(rule("after a call", "CONTACT", "{\"questionnaire\":\"callback\"}"));
    post(loop.talked(before, 2, "PHONE")); // a correction of a call from before the rule
    due.drain();
    of(loop).body("items", empty());
    UUID contact = Ids.next();
    post(loop.talked(contact, 1, "PHONE"));
    due.drain();
    post(loop.talked(contact, 2, "PHONE"), loop.talked(contact, 1, "PHONE"));
    due.drain();
    of(loop).body("items.state", contains("SENT")).body("items.purpose", contains("CONTACT"));
    assertThat(Mailbox.to(loop.email())).hasSize(1);
    assertThat(Mailbox.part(Mailbox.to(loop.email()).get(0), "text/html"))
        .contains("Overall, how satisfied are you now?"); // of this questionnaire and no other
    post(Loop.create().talked(Ids.next(), 1, "CHAT").replace("ANSWERED", "ABANDONED"));
  }

  @Test
  void aPromisedCallThatWasMadeIsATriggerToo() {
    publish(rule("after a promise", "PROMISE", "{}"));
    Loop loop = Loop.create();
    UUID promise = Ids.next();
    String kept =
        loop.caseClosed(Ids.next(), 3)
            .replace("case.closed.v1", "promise.kept.v1")
            .replace(
                "{\"case\":",
                "{\"promise\":{\"id\":\""
                    + promise
                    + "\",\"caseId\":null,\"ticketId\":null,\"owner\":\"sun\",\"state\":\"KEPT\","
                    + "\"madeAt\":\"2026-03-03T01:00:00Z\",\"firstDueAt\":\"2026-03-04T02:00:00Z\","
                    + "\"dueAt\":\"2026-03-04T02:00:00Z\",\"fulfilledAt\":\"2026-03-04T01:00:00Z\","
                    + "\"attempts\":1,\"dims\":{}},\"case\":");
    post(loop.customer("en"), kept);
    due.drain();
    of(loop).body("items.purpose", contains("PROMISE")).body("items.state", contains("SENT"));
  }

  @Test
  void quietHoursMoveTheQuestionByTheClockOfTheCustomer() {
    publish(rule("day", "TICKET", QUIET));
    Instant now = clock.instant(); // 09:00 in Shanghai
    assertThat(now).isEqualTo(Instant.parse("2026-03-04T01:00:00Z"));
    Loop here = Loop.create();
    Loop there = Loop.create();
    String zone = there.customer("en").replace("\"phone\":null", "\"zone\":\"Europe/Berlin\"");
    post(here.customer("en"), zone, here.resolved(3), there.resolved(3));
    due.drain();
    invitations(here.ticket())
        .body("items.state", contains("WAITING"))
        .body("items[0].dueAt", equalTo("2026-03-04T01:30:00Z"));
    invitations(there.ticket()).body("items[0].dueAt", equalTo("2026-03-04T08:30:00Z"));
    clock.advance(Duration.ofMinutes(30));
    due.drain();
    invitations(here.ticket()).body("items.state", contains("SENT"));
    invitations(there.ticket()).body("items.state", contains("WAITING"));
    clock.advance(Duration.ofHours(7));
    due.drain();
    invitations(there.ticket()).body("items.state", contains("SENT"));
  }

  @Test
  void aQuotaIsExactWithTwoReplicas() {
    String name = "quota " + Ids.next();
    publish(
        rule(name, "TICKET", "{\"quotas\":[{\"fact\":\"channel\",\"per\":\"DAY\",\"most\":7}]}"));
    List<Loop> loops = Stream.generate(Loop::create).limit(40).toList();
    for (int i = 0; i < loops.size(); i++) {
      Loop loop = loops.get(i);
      post(
          loop.customer("en"), loop.resolved(3, "LIVE", "CUSTOMER", i % 2 == 0 ? "PHONE" : "CHAT"));
    }
    decideWithTwoReplicas(loops);
    assertThat(states(loops)).filteredOn(state -> state.equals("QUOTA")).hasSize(26);
    clock.advance(Duration.ofDays(1));
    Loop tomorrow = Loop.create();
    post(tomorrow.customer("en"), tomorrow.resolved(3));
    due.drain();
    invitations(tomorrow.ticket()).body("items.state", contains("SENT"));
  }

  @Test
  void twoSurveysForOneCustomerAtTheSameMomentAskOnce() {
    publishWithin(
        fatigue(7, 90, 3, 0),
        rule("service", "TICKET", "{}"),
        rule("calls", "CONTACT", "{\"questionnaire\":\"callback\"}"));
    List<Loop> loops = Stream.generate(Loop::create).limit(30).toList();
    for (Loop loop : loops) {
      post(loop.customer("en"), loop.resolved(3), loop.talked(Ids.next(), 1, "PHONE"));
    }
    decideWithTwoReplicas(loops);
    assertThat(loops)
        .allSatisfy(
            loop -> {
              List<String> reasons = of(loop).extract().path("items.heldBackReason");
              assertThat(reasons).hasSize(2).containsOnlyOnce("FATIGUE");
            });
  }

  @Test
  void theRecordsOfOnePersonAreAskedLikeOne() {
    publishWithin(fatigue(7, 0, 0, 0), rule("service", "TICKET", "{}"));
    List<Loop> living = Stream.generate(Loop::create).limit(20).toList();
    List<Loop> merged = living.stream().map(one -> Loop.create()).toList();
    for (int i = 0; i < living.size(); i++) {
      post(
          living.get(i).customer("en"),
          merged.get(i).mergedInto(living.get(i).customer(), 2, false),
          living.get(i).resolved(3),
          merged.get(i).resolved(3));
    }
    decideWithTwoReplicas(Stream.concat(living.stream(), merged.stream()).toList());
    for (int i = 0; i < living.size(); i++) {
      assertThat(states(List.of(living.get(i), merged.get(i))))
          .containsExactlyInAnyOrder("ASKED", "FATIGUE");
    }
  }

  @Test
  void aRuleMayAskHoweverLatelyButNotMoreThanTheWindowAllows() {
    publishWithin(
        fatigue(7, 30, 2, 0),
        rule("service", "TICKET", "{}"),
        rule("follow-up", "CASE", "{\"fatigueDays\":0,\"questionnaire\":\"callback\"}"));
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    for (String state : new String[] {"SENT", "HELD_BACK"}) {
      UUID closed = Ids.next();
      post(loop.caseClosed(closed, 4));
      due.drain();
      of(loop).body("items.find { it.caseId == '" + closed + "' }.state", equalTo(state));
      clock.advance(Duration.ofDays(1));
    }
    clock.advance(Duration.ofDays(30));
    Loop later = loop.nextTicket();
    post(later.resolved(3));
    due.drain();
    invitations(later.ticket()).body("items.state", contains("SENT"));
  }

  private void decideWithTwoReplicas(List<Loop> loops) {
    try (DueEngine first = replicas.another();
        DueEngine second = replicas.another()) {
      first.start();
      second.start();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                // as fast as real time, so that a mail that was put off is tried again
                clock.advance(Duration.ofMillis(100));
                return !waiting(loops);
              });
    }
    due.drain();
  }

  private boolean waiting(List<Loop> loops) {
    String ids =
        String.join("','", loops.stream().map(loop -> loop.customer().toString()).toList());
    return replicas.count(
            "select count(*) from invitation where state = 'WAITING' and customer_id in ('"
                + ids
                + "')")
        > 0;
  }

  private static ValidatableResponse of(Loop loop) {
    return manager().get("/api/invitations?customer=" + loop.customer()).then().statusCode(200);
  }

  /** What became of the latest question of each: ASKED or the reason. */
  private static List<String> states(List<Loop> loops) {
    return loops.stream()
        .map(loop -> (String) invitations(loop.ticket()).extract().path("items[0].heldBackReason"))
        .map(reason -> reason == null ? "ASKED" : reason)
        .toList();
  }
}
