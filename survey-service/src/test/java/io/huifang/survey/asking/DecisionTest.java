package io.huifang.survey.asking;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DecisionTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Told told;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void asksACustomerOnceInSevenDays() {
    Loop first = Loop.create();
    Loop second = first.nextTicket();
    Loop third = first.nextTicket();
    post(first.customer("en"), first.resolved(3), second.resolved(3));
    due.drain();
    invitations(first.ticket()).body("items.state", contains("SENT"));
    heldBack(second, "FATIGUE");
    clock.advance(Duration.ofDays(7).plusSeconds(1));
    post(third.resolved(3));
    due.drain();
    invitations(third.ticket()).body("items.state", contains("SENT"));
  }

  @Test
  void followsACaseUpHoweverLatelyTheCustomerWasAsked() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    post(loop.caseClosed(UUID.randomUUID(), 4));
    due.drain();
    assertThat(Mailbox.to(loop.email())).hasSize(2);
  }

  @Test
  void waitsForTheCopyOfTheCustomer() {
    Loop loop = Loop.create();
    post(loop.resolved(3));
    due.drain();
    invitations(loop.ticket()).body("items.state", contains("WAITING"));
    clock.advance(Duration.ofMinutes(2));
    post(loop.customer("en"));
    due.drain();
    assertThat(Mailbox.to(loop.email())).hasSize(1);
  }

  @Test
  void holdsBackWithoutAnAddressAfterTenMinutes() {
    Loop loop = Loop.create();
    post(loop.customerChanged(1, "en", null, false), loop.resolved(3));
    due.drain();
    invitations(loop.ticket()).body("items.state", contains("WAITING"));
    clock.advance(Duration.ofMinutes(10));
    due.drain();
    heldBack(loop, "NO_ADDRESS");
  }

  @Test
  void aBrokenAddressIsNoAddress() {
    Loop loop = Loop.create();
    post(loop.customerChanged(1, "en", "wang at example", false), loop.resolved(3));
    clock.advance(Duration.ofMinutes(10));
    due.drain();
    heldBack(loop, "NO_ADDRESS");
  }

  @Test
  void respectsAnOptOutSaidElsewhereAndSaidHere() {
    Loop elsewhere = Loop.create();
    post(elsewhere.customerChanged(1, "en", elsewhere.email(), true), elsewhere.resolved(3));
    due.drain();
    heldBack(elsewhere, "OPTED_OUT");

    Loop here = Loop.create();
    post(here.customer("en"), here.resolved(3));
    due.drain();
    String page = Mailbox.link(here.email()) + "/opt-out";
    submit(page, Map.of("x", "y")).then().statusCode(303);
    clock.advance(Duration.ofDays(30));
    Loop next = here.nextTicket();
    // what ticket-service says later does not take it back
    post(here.customerChanged(2, "en", here.email(), false), next.resolved(3));
    due.drain();
    heldBack(next, "OPTED_OUT");
  }

  @Test
  void whoRefusesMailsIsSentNone() {
    Loop loop = Loop.create();
    post(loop.saysOfMails(1, false), loop.resolved(3));
    due.drain();
    heldBack(loop, "OPTED_OUT");
    Loop later = loop.nextTicket();
    post(loop.saysOfMails(2, true), later.resolved(3));
    due.drain();
    invitations(later.ticket()).body("items.state", contains("SENT"));
  }

  /** By whichever record it was said, and whatever comes first. */
  @Test
  void anOptOutHoldsForEveryRecordOfThePerson() {
    for (boolean said : new boolean[] {true, false}) {
      Loop merged = Loop.create();
      Loop living = Loop.create();
      post(living.customerChanged(1, "en", living.email(), !said), living.resolved(3));
      post(merged.mergedInto(living.customer(), 2, said), merged.resolved(3));
      due.drain();
      heldBack(living, "OPTED_OUT");
      heldBack(merged, "OPTED_OUT");
      Loop apart = living.nextTicket();
      if (said) { // taken apart again, it was never this one's wish
        post(merged.customerChanged(3, "en", merged.email(), true), apart.resolved(3));
        due.drain();
        invitations(apart.ticket()).body("items.state", contains("SENT"));
      }
    }
  }

  @Test
  void asksNobodyAboutHistoryAndHoldsBackForStaff() {
    Loop history = Loop.create();
    post(history.customer("en"), history.resolved(3, "IMPORT", "CUSTOMER", "PHONE"));
    invitations(history.ticket()).body("items", empty());
    Loop staff = Loop.create();
    post(staff.customer("en"), staff.resolved(3, "LIVE", "STAFF", "PHONE"));
    heldBack(staff, "DISABLED");
  }

  @Test
  void aTicketThatIsResolvedAgainIsAskedAboutOnceWhileTheFirstQuestionIsOpen() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3), loop.resolved(5));
    due.drain();
    clock.advance(Duration.ofDays(1));
    post(loop.resolved(8));
    due.drain();
    invitations(loop.ticket()).body("items.state", contains("SENT"));
    submit(Mailbox.link(loop.email()), Map.of("overall", "1")).then().statusCode(303);
    clock.advance(Duration.ofDays(10));
    post(loop.resolved(11), loop.resolved(9));
    due.drain();
    invitations(loop.ticket()).body("items.state", contains("SENT", "ANSWERED"));
  }

  @Test
  void deliveriesSideBySideMakeOneInvitation() throws Exception {
    Loop loop = Loop.create();
    post(loop.customer("en"));
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Callable<Object>> deliveries =
        IntStream.rangeClosed(1, 12)
            .mapToObj(
                version ->
                    Executors.callable(
                        () -> {
                          post(loop.resolved(version));
                          due.drain();
                        }))
            .toList();
    for (Future<Object> done : threads.invokeAll(deliveries)) {
      done.get();
    }
    threads.shutdown();
    invitations(loop.ticket()).body("items.state", contains("SENT"));
    assertThat(Mailbox.to(loop.email())).hasSize(1);
    submit(Mailbox.link(loop.email()), Map.of("overall", "4")).then().statusCode(303);
  }

  @Test
  void newRulesHoldForTriggersFromThenOn() {
    Loop before = Loop.create();
    post(before.resolved(3));
    publish(0, "[\"PHONE\"]");
    try {
      Loop drawnNever = Loop.create();
      Loop otherChannel = Loop.create();
      post(drawnNever.resolved(3), otherChannel.resolved(3, "LIVE", "CUSTOMER", "CHAT"));
      heldBack(drawnNever, "SAMPLED_OUT");
      heldBack(otherChannel, "DISABLED");
    } finally {
      publish(100, "[]");
    }
    post(before.customer("en"));
    due.drain();
    invitations(before.ticket()).body("items.state", contains("SENT"));
  }

  @Test
  void theDelayOfTheRuleIsKept() {
    String etag = publish(100, "[]", 30);
    Loop loop = Loop.create();
    try {
      post(loop.customer("en"), loop.resolved(3));
    } finally {
      publish(100, "[]");
    }
    assertThat(etag).isNotBlank();
    clock.advance(Duration.ofMinutes(29));
    due.drain();
    invitations(loop.ticket()).body("items.state", contains("WAITING"));
    clock.advance(Duration.ofMinutes(1));
    due.drain();
    invitations(loop.ticket()).body("items.state", contains("SENT"));
  }

  private void heldBack(Loop loop, String reason) {
    invitations(loop.ticket())
        .body("items.state", contains("HELD_BACK"))
        .body("items[0].heldBackReason", equalTo(reason));
    assertThat(told.about(loop.ticket())).containsExactly("kpi invitation.held-back.v1");
  }

  private static void publish(int share, String channels) {
    publish(share, channels, 0);
  }

  private static String publish(int share, String channels, int delay) {
    String etag = admin().get("/api/survey-rules/current").header("ETag");
    return admin()
        .header("If-Match", etag)
        .body(
            """
            {"rules":[
              {"purpose":"TICKET","enabled":true,"share":%d,"delayMinutes":%d,"fatigueDays":7,
               "channels":%s,"tiers":[],"excludeOpenedBy":["STAFF"]},
              {"purpose":"CASE","enabled":true,"share":100,"delayMinutes":0,"fatigueDays":0,
               "channels":[],"tiers":[],"excludeOpenedBy":[]}]}
            """
                .formatted(share, delay, channels))
        .post("/api/survey-rules")
        .then()
        .statusCode(201)
        .extract()
        .header("ETag");
  }
}
