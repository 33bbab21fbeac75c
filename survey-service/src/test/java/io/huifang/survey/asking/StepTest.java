package io.huifang.survey.asking;

import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.operation.DueAuditor;
import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.InvitationChanged;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Replicas;
import io.huifang.survey.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The step that asks, with several replicas, a stolen claim, and what the audit finds. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class StepTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DueAuditor auditor;
  @Inject Replicas replicas;
  @Inject Thief thief;
  @Inject Told told;

  @BeforeEach
  void morning() {
    clock.reset();
    due.drain();
  }

  @Test
  void twoReplicasWithTheirOwnThreadsAskEachCustomerOnce() throws Exception {
    List<Loop> loops = Stream.generate(Loop::create).limit(60).toList();
    for (Loop loop : loops) {
      post(loop.customer("en"), loop.resolved(3), loop.nextTicket().resolved(3));
    }
    try (DueEngine first = replicas.another();
        DueEngine second = replicas.another()) {
      first.start();
      second.start();
      Awaitility.await()
          .pollInterval(Duration.ofMillis(50))
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                // as fast as real time, so that a mail that was put off is tried again
                clock.advance(Duration.ofMillis(50));
                return loops.stream().noneMatch(loop -> told.about(loop.ticket()).isEmpty());
              });
    }
    due.drain();
    assertThat(loops).allSatisfy(loop -> assertThat(Mailbox.to(loop.email())).hasSize(1));
    assertThat(loops).allSatisfy(loop -> assertThat(told.about(loop.ticket())).hasSize(1));
  }

  @Test
  void whoLosesTheClaimInTheMiddleOfAStepHasAskedNobody() {
    Loop first = Loop.create();
    Loop second = first.nextTicket();
    post(first.customer("en"), first.resolved(3), second.resolved(3));
    thief.stealAt(second.ticket(), first.ticket());
    due.drain();
    assertThat(thief.hasStolen()).isTrue();
    invitations(first.ticket()).body("items.state", contains("WAITING"));
    invitations(second.ticket()).body("items.state", contains("WAITING"));
    assertThat(Mailbox.to(first.email())).isEmpty();
    assertThat(told.about(first.ticket())).isEmpty();
    assertThat(told.about(second.ticket())).isEmpty();
    clock.advance(Duration.ofSeconds(31));
    due.drain();
    assertThat(Mailbox.to(first.email())).hasSize(1);
    assertThat(
            Stream.of(first, second).flatMap(loop -> told.about(loop.ticket()).stream()).toList())
        .containsExactlyInAnyOrder("kpi invitation.sent.v1", "kpi invitation.held-back.v1");
  }

  @Test
  void theAuditFindsWhatNothingWouldAsk() {
    Loop waiting = Loop.create();
    Loop sending = Loop.create();
    post(waiting.customer("en"), waiting.resolved(3));
    post(sending.customer("en"), sending.resolved(3));
    String lost = id(waiting);
    String mailLost = id(sending);
    replicas.sql("delete from due_work where key in ('" + lost + "', '" + mailLost + "')");
    replicas.sql(
        "update invitation set state = 'SENDING', asked_at = due_at, due_at = null"
            + " where ticket_id = '"
            + sending.ticket()
            + "'");
    assertThat(auditor.audit()).doesNotContain("invitation " + lost);
    clock.advance(Duration.ofMinutes(1));
    assertThat(auditor.audit()).contains("invitation " + lost, "invitation " + mailLost);
    assertThat(auditor.audit()).doesNotContain("invitation " + lost, "invitation " + mailLost);
    due.drain();
    for (Loop loop : List.of(waiting, sending)) {
      invitations(loop.ticket()).body("items.state", containsInAnyOrder("SENT"));
      assertThat(Mailbox.to(loop.email())).hasSize(1);
    }
    replicas.sql("delete from due_work where key = '" + lost + "'");
    clock.advance(Duration.ofDays(15));
    assertThat(auditor.audit()).contains("invitation-expiry " + lost);
    due.drain();
    invitations(waiting.ticket()).body("items.state", contains("EXPIRED"));
  }

  private static String id(Loop loop) {
    return invitations(loop.ticket()).extract().path("items[0].id");
  }

  /** Takes the due rows away from a step that is in the middle of its transaction. */
  @ApplicationScoped
  public static class Thief {
    @Inject Replicas replicas;
    private volatile List<UUID> victims = List.of();
    private volatile boolean stolen;

    void stealAt(UUID... tickets) {
      stolen = false;
      victims = List.of(tickets);
    }

    boolean hasStolen() {
      return stolen;
    }

    void onTold(@Observes InvitationChanged told) {
      UUID ticket = told.invitation().ticketId();
      if (ticket != null && victims.contains(ticket)) {
        victims = List.of();
        stolen =
            replicas.sql("update due_work set fence = fence + 1 where kind = 'invitation'") > 1;
      }
    }
  }
}
