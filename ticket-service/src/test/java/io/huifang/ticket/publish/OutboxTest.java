package io.huifang.ticket.publish;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.event.delivery.OutboxDispatcher;
import io.huifang.platform.event.operation.OutboxPartitions;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox does with each answer of a subscriber; the subscriber is a real HTTP server. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@QuarkusTestResource(value = Subscriber.class, restrictToAnnotatedClass = true)
class OutboxTest {
  @Inject OutboxDispatcher dispatcher;
  @Inject OutboxPartitions partitions;
  @Inject EntityManager entities;
  @Inject UserTransaction transaction;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    clock.reset();
    transaction.begin();
    entities.createNativeQuery("delete from outbox_event").executeUpdate();
    entities.createNativeQuery("delete from outbox_held").executeUpdate();
    entities
        .createNativeQuery("update outbox_position set silences = 0, retry_at = null")
        .executeUpdate();
    transaction.commit();
    Subscriber.answer(200, type -> "accepted");
  }

  @AfterEach
  void friendly() {
    Subscriber.answer(200, type -> "accepted");
  }

  @Test
  void sendsInTheOrderOfTheAggregateAndForgets() {
    String ticket = id(open());
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    dispatcher.drain();
    List<String> types = Subscriber.typesAbout(ticket);
    assertThat(types).containsExactly("ticket.opened.v1", "ticket.resolved.v1");
    counts(0, 0);
  }

  @Test
  void keepsEverythingWhileNobodyAnswersAndSendsItLater() {
    Subscriber.answer(503, UnaryOperator.identity());
    String ticket = id(open());
    assertThat(dispatcher.drain()).isZero();
    long waiting = pending();
    assertThat(waiting).isPositive();
    Subscriber.answer(200, type -> "accepted");
    assertThat(dispatcher.drain()).as("it waits before it tries again").isZero();
    clock.advance(Duration.ofMinutes(1));
    dispatcher.drain();
    assertThat(Subscriber.typesAbout(ticket)).contains("ticket.opened.v1");
    counts(0, 0);
  }

  @Test
  void parksWhatIsRejectedAndReplaysItOnCommand() {
    Subscriber.answer(200, type -> type.equals("ticket.opened.v1") ? "rejected" : "accepted");
    String ticket = id(open());
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    dispatcher.drain();
    assertThat(Subscriber.typesAbout(ticket)).contains("ticket.resolved.v1");
    admin().get("/api/outbox").then().body("parked", equalTo(1)).body("pending", equalTo(0));
    Subscriber.answer(200, type -> "accepted");
    admin().post("/api/outbox/replay").then().statusCode(200).body("events", equalTo(1));
    dispatcher.drain();
    counts(0, 0);
  }

  @Test
  void parksWhatFailsAgainAndAgainButNotBefore() {
    Subscriber.answer(200, type -> type.startsWith("ticket.") ? "failed" : "accepted");
    open();
    for (int i = 0; i < 19; i++) {
      dispatcher.drain();
      clock.advance(Duration.ofMinutes(1));
    }
    admin().get("/api/outbox").then().body("parked", equalTo(0));
    dispatcher.drain();
    admin().get("/api/outbox").then().body("parked", equalTo(1));
  }

  @Test
  void sendsHalvesOfABatchThatIsRefusedAsAWhole() {
    Subscriber.atMost(1);
    try {
      String ticket = id(open());
      change(ticket, "replies", "{\"text\":\"hello\"}").then().statusCode(200);
      change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
      dispatcher.drain();
      assertThat(Subscriber.typesAbout(ticket))
          .containsExactly("ticket.opened.v1", "ticket.first-responded.v1", "ticket.resolved.v1");
      counts(0, 0);
    } finally {
      Subscriber.atMost(Integer.MAX_VALUE);
    }
  }

  @Test
  void carriesOverWhatTheReleaseBeforeStillWrote() throws Exception {
    String ticket = id(open());
    dispatcher.drain();
    transaction.begin();
    entities
        .createNativeQuery(
            """
            insert into outbox (subscriber, subject, type, event, state, created_at, due_at)
            select 'kpi', subject, 'ticket.resolved.v1', replace(event, 'ticket.opened.v1',
              'ticket.resolved.v1'), state, created_at, created_at
            from outbox_event, (values ('PENDING'), ('PARKED')) old(state)
            where type = 'ticket.opened.v1' and subject = cast(:ticket as uuid)
            """)
        .setParameter("ticket", ticket)
        .executeUpdate();
    transaction.commit();

    partitions.keep();

    counts(1, 1);
    String later = id(open());
    dispatcher.drain();
    assertThat(Subscriber.typesAbout(ticket)).endsWith("ticket.resolved.v1").hasSize(2);
    assertThat(Subscriber.typesAbout(later)).hasSize(1);
    counts(0, 1);
    admin().post("/api/outbox/replay").then().statusCode(200).body("events", equalTo(1));
    dispatcher.drain();
    counts(0, 0);
  }

  private long pending() {
    return admin().get("/api/outbox").jsonPath().getLong("pending");
  }

  private static void counts(int pending, int parked) {
    admin()
        .get("/api/outbox")
        .then()
        .body("pending", equalTo(pending))
        .body("parked", equalTo(parked));
  }
}
