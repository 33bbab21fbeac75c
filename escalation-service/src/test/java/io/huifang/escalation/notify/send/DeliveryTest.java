package io.huifang.escalation.notify.send;

import static io.huifang.escalation.EscalationApi.specialist;
import static io.huifang.escalation.notify.TellingKit.admin;
import static io.huifang.escalation.notify.TellingKit.endpoint;
import static io.huifang.escalation.notify.TellingKit.mails;
import static io.huifang.escalation.notify.TellingKit.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.huifang.escalation.EscalationApi;
import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.Receiver;
import io.huifang.escalation.notify.Receiver.Got;
import io.huifang.escalation.notify.Receiver.Says;
import io.huifang.escalation.notify.TellingKit;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueHandler;
import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.engine.DueListener;
import io.huifang.platform.due.engine.DueTable;
import io.huifang.platform.due.operation.DueAuditor;
import io.huifang.platform.due.operation.JtaDueTransactions;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sent once, whatever breaks. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DeliveryTest {
  private static final Says OK = Says.of(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
  @Inject TellingKit kit;
  @Inject SettableClock clock;
  @Inject StaffMail staffMail;
  @Inject DueAuditor auditor;
  @Inject JtaDueTransactions transactions;
  @Inject @Any Instance<DueHandler> handlers;
  @Inject DataSource database;

  @BeforeEach
  @AfterEach
  void morning() {
    kit.morning();
  }

  @Test
  void howeverOftenItIsToldItIsOneMessage() throws IOException {
    try (Receiver robot = new Receiver(got -> OK)) {
      UUID id = kit.quietCase();
      endpoint("WECOM", robot.at("/x?key=1"), null);
      Message once = message(Message.Kind.ACKNOWLEDGE, Urgency.NORMAL);
      kit.tell(id, once);
      kit.tell(id, once);
      kit.drain();
      kit.tell(id, once);
      kit.drain();
      assertThat(robot.got()).hasSize(1);
      assertThat(kit.states(id, "EMAIL")).containsExactly("SENT");
      assertThat(kit.states(id, "BELL")).containsExactly("SENT");
      assertThat(mails("Please acknowledge: " + kit.number(id))).hasSize(1);
    }
  }

  @Test
  void oneStepMayTellTwo() {
    UUID id = kit.quietCase();
    UUID step = UUID.randomUUID();
    for (String person : List.of(TellingKit.PERSON, "lead-n")) {
      kit.tell(id, new Message(step, person, Message.Kind.ON_HOLD, Urgency.HIGH, null, null));
    }
    kit.drain();
    assertThat(mails("nobody is on call: " + kit.number(id))).hasSize(2);
  }

  // ---- quiet hours and bundles

  private void wish(String wishes) {
    EscalationApi.as(TellingKit.PERSON, null, "agent")
        .header("If-Match", "\"0\"")
        .body(wishes)
        .put("/api/me/notifications")
        .then()
        .statusCode(200);
  }

  @Test
  void mailsThatDoNotHurryAreCollected() {
    UUID id = kit.quietCase();
    wish(
        """
        {"mail":["LOW","NORMAL","HIGH"],"through":["HIGH"],"quiet":null,"bundleMinutes":10}
        """);
    kit.tell(id, message(Message.Kind.ACKNOWLEDGE, Urgency.NORMAL));
    clock.advance(Duration.ofMinutes(8));
    kit.tell(id, message(Message.Kind.ON_HOLD, Urgency.LOW));
    kit.drain();
    assertThat(kit.states(id, "EMAIL")).containsExactly("PLANNED", "PLANNED");
    kit.tell(id, message(Message.Kind.PROMISE_LATE, Urgency.HIGH));
    kit.drain();
    assertThat(kit.states(id, "EMAIL")).containsExactlyInAnyOrder("PLANNED", "PLANNED", "SENT");
    clock.advance(Duration.ofMinutes(2));
    kit.drain();
    assertThat(kit.states(id, "EMAIL")).containsOnly("SENT");
    assertThat(mails("2 messages: " + kit.number(id))).hasSize(1);
    assertThat(mails("Please acknowledge: " + kit.number(id))).isEmpty();
  }

  /** All fall due at the same moment, and several hands take them: it stays one mail. */
  @Test
  void whatHasWaitedThroughTheNightComesInOne() throws Exception {
    UUID id = kit.quietCase();
    wish(
        """
        {"mail":["LOW","NORMAL","HIGH"],"through":["HIGH"],"bundleMinutes":null,
         "quiet":{"zone":"Asia/Shanghai","from":"22:00","to":"07:00",
           "days":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"]}}
        """);
    clock.advance(Duration.ofHours(14)); // 23:00
    for (int i = 0; i < 6; i++) {
      kit.tell(id, message(Message.Kind.ACKNOWLEDGE, Urgency.NORMAL));
    }
    kit.tell(id, message(Message.Kind.PROMISE_LATE, Urgency.HIGH));
    kit.drain();
    assertThat(Collections.frequency(kit.states(id, "EMAIL"), "PLANNED")).isEqualTo(6);
    assertThat(mails("(100 %): " + kit.number(id))).hasSize(1);
    clock.advance(Duration.ofHours(8));
    twoReplicas();
    assertThat(kit.states(id, "EMAIL")).containsOnly("SENT");
    assertThat(mails("6 messages: " + kit.number(id))).hasSize(1);
  }

  // ---- crashes

  /** As a replica leaves it that dies between the request and the answer. */
  private void interrupted(String channel) {
    int rows =
        kit.sql(
            "update delivery set state = 'SENDING', sending_at = planned_at, attempts = 1"
                + " where state = 'PLANNED' and channel = ?",
            channel);
    assertThat(rows).isOne();
  }

  @Test
  void nobodyKnowsWhetherItLeftSoSomebodyDecides() throws IOException {
    try (Receiver robot = new Receiver(got -> OK)) {
      UUID id = kit.quietCase();
      endpoint("WECOM", robot.at("/x?key=1"), null);
      kit.tell(id, message(Message.Kind.ACKNOWLEDGE, Urgency.NORMAL));
      interrupted("WECOM");
      kit.drain();
      clock.advance(Duration.ofHours(2));
      kit.drain();
      assertThat(robot.got()).as("never twice by itself").isEmpty();
      assertThat(kit.states(id, "WECOM")).containsExactly("UNSURE");

      String delivery = kit.deliveries(id, "WECOM").get(0).get("id").toString();
      admin().get("/api/deliveries/unsure").then().body("id", hasItem(delivery));
      decide(delivery, true, 204);
      decide(delivery, true, 409);
      kit.drain();
      assertThat(robot.got()).hasSize(1);
      assertThat(kit.states(id, "WECOM")).containsExactly("SENT");
      decide(delivery, false, 409);
    }
  }

  @Test
  void whatIsLeftStaysLeft() throws IOException {
    try (Receiver robot = new Receiver(got -> OK)) {
      UUID id = kit.quietCase();
      endpoint("WECOM", robot.at("/x?key=1"), null);
      kit.tell(id, message(Message.Kind.ACKNOWLEDGE, Urgency.NORMAL));
      interrupted("WECOM");
      kit.drain();
      String delivery = kit.deliveries(id, "WECOM").get(0).get("id").toString();
      decide(delivery, false, 204);
      kit.drain();
      assertThat(robot.got()).isEmpty();
      assertThat(kit.states(id, "WECOM")).containsExactly("GAVE_UP");
      admin().get("/api/deliveries/unsure").then().body("id", not(hasItem(delivery)));
      decide(UUID.randomUUID().toString(), true, 404);
    }
  }

  @Test
  void ofTwoWhoDecideAtOnceOneIsTold() throws Exception {
    try (Receiver robot = new Receiver(got -> OK)) {
      UUID id = kit.quietCase();
      endpoint("WECOM", robot.at("/x?key=1"), null);
      kit.tell(id, message(Message.Kind.ACKNOWLEDGE, Urgency.NORMAL));
      interrupted("WECOM");
      kit.drain();
      String delivery = kit.deliveries(id, "WECOM").get(0).get("id").toString();
      Callable<Integer> again =
          () ->
              admin()
                  .body("{\"again\":true}")
                  .post("/api/deliveries/" + delivery + "/decision")
                  .statusCode();
      assertThat(atOnce(again)).containsExactlyInAnyOrder(204, 409);
      kit.drain();
      assertThat(robot.got()).hasSize(1);
    }
  }

  /** Somebody with two tabs open. */
  @Test
  void ofTwoWishesAtOnceOneIsTold() throws Exception {
    String wishes = "{\"mail\":[],\"through\":[],\"quiet\":null,\"bundleMinutes\":null}";
    Callable<Integer> save =
        () ->
            EscalationApi.as(TellingKit.PERSON, null, "agent")
                .header("If-Match", "\"0\"")
                .body(wishes)
                .put("/api/me/notifications")
                .statusCode();
    assertThat(atOnce(save)).containsExactlyInAnyOrder(200, 412);
  }

  private static List<Integer> atOnce(Callable<Integer> what) throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Integer> all = new ArrayList<>();
    for (Future<Integer> one : two.invokeAll(Collections.nCopies(2, what))) {
      all.add(one.get());
    }
    two.shutdown();
    return all;
  }

  private static void decide(String delivery, boolean again, int status) {
    admin()
        .body("{\"again\":%b}".formatted(again))
        .post("/api/deliveries/" + delivery + "/decision")
        .then()
        .statusCode(status);
  }

  /** The other side knows the id: there a doubt goes again. */
  @Test
  void aWebhookIsRepeatedUnderTheSameId() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (Receiver hook =
        new Receiver(got -> asked.incrementAndGet() == 1 ? Says.of(0, "") : Says.of(200, ""))) {
      UUID id = kit.quietCase();
      endpoint("WEBHOOK", hook.at("/hook"), null);
      kit.tell(id, message(Message.Kind.ACKNOWLEDGE, Urgency.NORMAL));
      interrupted("WEBHOOK");
      kit.drain();
      clock.advance(Duration.ofMinutes(1));
      kit.drain();
      assertThat(hook.got()).hasSize(2);
      assertThat(hook.got().stream().map(got -> got.header("webhook-id")).distinct()).hasSize(1);
      assertThat(kit.states(id, "WEBHOOK")).containsExactly("SENT");
    }
  }

  // ---- replicas

  private void twoReplicas() throws Exception {
    ExecutorService replicas = Executors.newFixedThreadPool(2);
    Callable<Integer> replica = () -> engine().drain();
    for (Future<Integer> done : replicas.invokeAll(Collections.nCopies(2, replica))) {
      done.get();
    }
    replicas.shutdown();
    kit.drain();
  }

  private DueEngine engine() {
    return new DueEngine(
        handlers.stream()
            .filter(handler -> !(handler instanceof DueErrand errand && errand.standing()))
            .toList(),
        new DueTable(database),
        transactions,
        DueListener.NONE,
        clock,
        Duration.ofMillis(50));
  }

  @Test
  void twoReplicasSendEachOnce() throws Exception {
    try (Receiver robot = new Receiver(got -> Says.of(200, "{\"code\":0,\"msg\":\"success\"}"))) {
      UUID id = kit.quietCase();
      endpoint("FEISHU", robot.at("/open-apis/bot/v2/hook/1"), null);
      for (int i = 0; i < 40; i++) {
        kit.tell(id, message(Message.Kind.ON_HOLD, Urgency.NORMAL));
      }
      twoReplicas();
      assertThat(robot.got()).hasSize(40);
      assertThat(kit.states(id, "FEISHU")).hasSize(40).containsOnly("SENT");
    }
  }

  @Test
  void aReceiverThatFailsHalfOfTheTimeGetsEachInTheEnd() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Function<Got, Says> moody =
        got ->
            switch (asked.incrementAndGet() % 4) {
              case 1 -> Says.of(503, "");
              case 3 -> new Says(429, "", Map.of("Retry-After", "20"));
              default -> Says.of(200, "");
            };
    try (Receiver hook = new Receiver(moody)) {
      UUID id = kit.quietCase();
      endpoint("WEBHOOK", hook.at("/hook"), null);
      for (int i = 0; i < 20; i++) {
        kit.tell(id, message(Message.Kind.ON_HOLD, Urgency.NORMAL));
      }
      for (int minute = 0; minute < 60; minute++) {
        kit.drain();
        clock.advance(Duration.ofMinutes(1));
      }
      assertThat(kit.states(id, "WEBHOOK")).hasSize(20).containsOnly("SENT");
      assertThat(hook.got().stream().map(got -> got.header("webhook-id")).distinct()).hasSize(20);
      assertThat(hook.got().size()).isGreaterThan(20);
    }
  }

  // ---- nobody is there

  @Test
  void whatIsUrgentFallsToTheMailAndThenToTheLead() throws IOException {
    EscalationApi.as(TellingKit.PERSON, null, "agent")
        .body(
            """
            {"name":"mine","channel":"WECOM","address":"http://127.0.0.1:9/x?key=1","secret":null,
             "active":true,"interest":{"kinds":[],"urgencies":[],"teams":[]}}
            """)
        .post("/api/me/notifications/endpoints")
        .then()
        .statusCode(201);
    wish("{\"mail\":[],\"through\":[\"HIGH\"],\"quiet\":null,\"bundleMinutes\":null}");
    UUID id = kit.quietCase();
    kit.tell(id, message(Message.Kind.PROMISE_LATE, Urgency.HIGH));
    List<String> seen = new ArrayList<>();
    for (int minute = 0; minute < 20; minute++) {
      kit.drain();
      seen.addAll(kit.states(id, "EMAIL"));
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(kit.states(id, "WECOM")).contains("GAVE_UP");
    assertThat(kit.states(id, "EMAIL")).containsExactly("SENT");
    assertThat(seen.size()).as("not before it was given up").isLessThan(10);
    assertThat(unheard(id)).isZero();
  }

  @Test
  void whoHasNoAddressIsHeardOfByTheLead() {
    UUID id = kit.quietCase();
    Message message =
        new Message(
            UUID.randomUUID(), "nobody-known", Message.Kind.PROMISE_LATE, Urgency.HIGH, null, null);
    kit.tell(id, message);
    specialist()
        .get("/api/cases/" + id + "/deliveries")
        .then()
        .body(
            "find { it.person == 'nobody-known' && it.channel == 'EMAIL' }.state",
            equalTo("REFUSED"));
    assertThat(unheard(id)).isOne();
  }

  private long unheard(UUID id) {
    return kit.sql(
        "update notice set seen_at = seen_at where kind = 'CASE_UNHEARD' and person = 'lead-n'"
            + " and about = ?",
        id);
  }

  // ---- lost rows

  @Test
  void aRowThatIsLostIsFound() throws IOException {
    try (Receiver robot = new Receiver(got -> OK)) {
      UUID id = kit.quietCase();
      endpoint("WECOM", robot.at("/x?key=1"), null);
      kit.tell(id, message(Message.Kind.ACKNOWLEDGE, Urgency.NORMAL));
      String delivery = kit.deliveries(id, "WECOM").get(0).get("id").toString();
      kit.sql("delete from due_work where kind = 'notify' and key = ?", delivery);
      clock.advance(Duration.ofMinutes(30));
      assertThat(auditor.audit()).contains("notify " + delivery);
      kit.drain();
      assertThat(robot.got()).hasSize(1);
    }
  }

  // ---- what has no case

  @Test
  void aReminderWithoutACaseIsOneMail() {
    UUID step = UUID.randomUUID();
    String number = "T-" + step;
    for (int i = 0; i < 2; i++) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  staffMail.remind(
                      step, TellingKit.PERSON, number, "/promises/1", 50, clock.instant()));
    }
    kit.drain();
    assertThat(mails("(50 %): " + number)).hasSize(1);
  }

  // ---- words

  @Test
  void wordsAreKeptUntilTheyAreTold() {
    UUID id = kit.quietCase();
    String words = "because of " + UUID.randomUUID();
    kit.tell(
        id,
        new Message(
            UUID.randomUUID(), TellingKit.PERSON, Message.Kind.YOURS, Urgency.NORMAL, null, words));
    assertThat(kept(words)).isOne();
    kit.drain();
    assertThat(kept(words)).isZero();
    assertThat(kit.states(id, "EMAIL")).containsOnly("SENT");
  }

  /** What waits for a mail server when the customer is erased does not go out with old words. */
  @Test
  void anErasureFindsWhatIsOnItsWay() {
    UUID id = kit.quietCase();
    String ticket = specialist().get("/api/cases/" + id).path("escalation.ticketId");
    String words = "about " + UUID.randomUUID();
    kit.tell(
        id,
        new Message(
            UUID.randomUUID(), TellingKit.PERSON, Message.Kind.YOURS, Urgency.NORMAL, null, words));
    UUID delivery = UUID.fromString(kit.deliveries(id, "EMAIL").get(0).get("id").toString());
    kit.sql("delete from due_work where kind = 'notify' and key = ?", delivery.toString());
    kit.sql("update delivery set state = 'SENDING', mail_id = id where id = ?", delivery);
    kit.sql(
        "insert into mail (id, recipient, subject, text, message_id)"
            + " values (?, 'a@b.example', 's', ?, ?)",
        delivery,
        words + " http://localhost/board/cases/" + id + "\n",
        delivery.toString());
    UUID nobody = UUID.randomUUID();
    EscalationApi.event(
        EscalationApi.envelope(
            "customer.erased.v1",
            nobody,
            1,
            """
            {"erased":{"id":"%s","replacedBy":"%s","tickets":["%s"],"importedAs":[]}}
            """
                .formatted(UUID.randomUUID(), nobody, ticket)));
    assertThat(kept(words)).isZero();
    assertThat(kit.sql("delete from mail where id = ?", delivery)).isZero();
    assertThat(kit.states(id, "EMAIL")).containsExactly("GAVE_UP");
  }

  @Test
  void whoWasToldIsKeptForAYear() {
    UUID id = kit.quietCase();
    kit.tell(id, message(Message.Kind.ACKNOWLEDGE, Urgency.NORMAL));
    kit.drain();
    clock.advance(Duration.ofDays(399));
    kit.sql("update due_work set pick_at = '2000-01-01' where kind = 'retention'");
    kit.drain();
    assertThat(kit.states(id, "EMAIL")).containsExactly("SENT");
    clock.advance(Duration.ofDays(2));
    kit.sql("update due_work set pick_at = '2000-01-01' where kind = 'retention'");
    kit.drain();
    assertThat(kit.states(id, "EMAIL")).isEmpty();
  }

  private int kept(String words) {
    return kit.sql("update told_message set words = words where words = ?", words);
  }
}
