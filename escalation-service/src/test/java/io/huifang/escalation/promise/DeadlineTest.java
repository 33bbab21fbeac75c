package io.huifang.escalation.promise;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.store.FolderException;
import io.huifang.escalation.CaseChange;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.EscalationApi;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueHandler;
import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.engine.DueListener;
import io.huifang.platform.due.engine.DueTable;
import io.huifang.platform.due.operation.DueAuditor;
import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.due.operation.JtaDueTransactions;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deadlines with several replicas, a stolen claim, and what the audit finds. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DeadlineTest {
  private static final int CASES = 12;
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DueAuditor auditor;
  @Inject JtaDueTransactions transactions;
  @Inject @Any Instance<DueHandler> handlers;
  @Inject DataSource database;
  @Inject Thief thief;

  @BeforeEach
  void morning() throws FolderException {
    ServiceEnvironment.mail().purgeEmailFromAllMailboxes(); // thousands, counted again and again
    clock.advance(Duration.ofDays(400)); // whatever other tests have left behind ends now
    due.drain();
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
    EscalationApi.person("boss", "MANAGER", "");
  }

  private static String open() {
    UUID ticket = UUID.randomUUID();
    event(answer(ticket, 1, "still waiting", ""));
    return caseAbout(ticket);
  }

  @Test
  void twoReplicasMoveEachCaseUpOnceAndRemindOnce() throws Exception {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      cases.add(open());
    }
    due.drain();
    clock.advance(Duration.ofHours(24));
    ExecutorService replicas = Executors.newFixedThreadPool(2);
    Callable<Integer> replica = () -> engine().drain();
    for (Future<Integer> done : replicas.invokeAll(Collections.nCopies(2, replica))) {
      done.get();
    }
    replicas.shutdown();
    cases.forEach(this::wentUpOnce);
  }

  @Test
  void twoReplicasWithTheirOwnThreadsDoTheSame() throws Exception {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      cases.add(open());
    }
    due.drain();
    clock.advance(Duration.ofHours(24));
    try (DueEngine first = engine();
        DueEngine second = engine()) {
      first.start();
      second.start();
      Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::nothingDueAfterATick);
    }
    cases.forEach(this::wentUpOnce);
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

  private void wentUpOnce(String id) {
    specialist().get("/api/cases/" + id).then().body("escalation.level", equalTo(2));
    List<String> types = specialist().get("/api/cases/" + id + "/events").path("type");
    assertThat(Collections.frequency(types, "CASE_ESCALATED")).isOne();
    assertThat(Collections.frequency(types, "PROMISE_MOVED")).isOne();
    String number = specialist().get("/api/cases/" + id).path("escalation.number");
    assertThat(mails("(100 %): " + number)).isOne();
    assertThat(notices("PROMISE_LATE", number)).isOne();
    assertThat(notices("CASE_YOURS", number)).isEqualTo(2);
    assertThat(mails("A case for you: " + number)).isEqualTo(2);
    assertThat(told(id, "case.escalated.v1")).isOne();
  }

  @Test
  void whoLosesTheClaimInTheMiddleOfAStepHasDoneNothing() {
    String id = open();
    due.drain();
    String before = specialist().get("/api/cases/" + id + "/events").asString();
    String number = specialist().get("/api/cases/" + id).path("escalation.number");
    clock.advance(Duration.ofHours(24));
    thief.stealFrom(UUID.fromString(id));
    due.drain();
    assertThat(thief.hasStolen()).isTrue();
    specialist().get("/api/cases/" + id).then().body("escalation.level", equalTo(1));
    assertThat(specialist().get("/api/cases/" + id + "/events").asString()).isEqualTo(before);
    assertThat(mails("(100 %): " + number)).isZero();
    assertThat(told(id, "case.escalated.v1")).isZero();
    clock.advance(Duration.ofSeconds(31));
    due.drain();
    wentUpOnce(id);
  }

  /**
   * Of a killed replica a step comes back when its lease has ended, later than the end may come.
   */
  @Test
  void theEndTakesAlongAReminderThatADeadReplicaHeld() throws Exception {
    String id = open();
    due.drain();
    String promise = specialist().get("/api/cases/" + id).path("promises[0].id");
    String number = specialist().get("/api/cases/" + id).path("escalation.number");
    clock.advance(Duration.ofHours(24));
    try (Connection connection = database.getConnection();
        PreparedStatement held =
            connection.prepareStatement(
                "update due_work set pick_at = ?, fence = fence + 1, attempts = 1 where key = ?")) {
      held.setObject(1, clock.instant().plusSeconds(30).atOffset(java.time.ZoneOffset.UTC));
      held.setString(2, Deadline.REMIND_80.keyOf(UUID.fromString(promise)));
      assertThat(held.executeUpdate()).isOne();
    }
    due.drain();
    wentUpOnce(id);
    assertThat(mails("(50 %): " + number)).isOne();
    assertThat(mails("(80 %): " + number)).isOne();
    clock.advance(Duration.ofSeconds(31));
    due.drain();
    assertThat(mails("(80 %): " + number)).isOne();
  }

  @Test
  void whatWasMovedDoesNotFallDueAtItsFirstTime() {
    String id = open();
    change(id, "promise", "{\"dueAt\":\"2026-03-09T02:00:00Z\",\"reason\":\"asked for\"}")
        .then()
        .statusCode(200);
    clock.advance(Duration.ofHours(24));
    due.drain();
    specialist().get("/api/cases/" + id).then().body("escalation.level", equalTo(1));
    clock.set(java.time.Instant.parse("2026-03-09T02:00:00Z"));
    due.drain();
    specialist().get("/api/cases/" + id).then().body("escalation.level", equalTo(2));
  }

  @Test
  void theAuditFindsAPromiseThatNothingWouldWakeUp() throws Exception {
    String id = open();
    String promise = specialist().get("/api/cases/" + id).path("promises[0].id");
    String key = Deadline.OVERDUE.keyOf(UUID.fromString(promise));
    forget(promise);
    assertThat(auditor.audit()).doesNotContain("deadline " + key);
    clock.advance(Duration.ofHours(25));
    assertThat(auditor.audit()).contains("deadline " + key);
    assertThat(auditor.audit()).as("it is planned now").doesNotContain("deadline " + key);
    due.drain();
    specialist().get("/api/cases/" + id).then().body("escalation.level", equalTo(2));
    for (int i = 0; i < 3; i++) {
      clock.advance(Duration.ofDays(4));
      due.drain();
    }
    specialist().get("/api/cases/" + id).then().body("promises[0].state", equalTo("BROKEN"));
    forget(promise);
    clock.advance(Duration.ofDays(4));
    assertThat(auditor.audit()).as("a broken promise is still ours").contains("deadline " + key);
    due.drain();
    change(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    clock.advance(Duration.ofDays(4));
    assertThat(auditor.audit()).doesNotContain("deadline " + key);
  }

  /** After a restore reminders of the lost time were said; the end still has to be seen to. */
  @Test
  void aReminderThatIsHeldCanBeGivenUpAndTheEndCannot() throws SQLException {
    String id = open();
    due.drain();
    String number = specialist().get("/api/cases/" + id).path("escalation.number");
    String promise = specialist().get("/api/cases/" + id).path("promises[0].id");
    clock.advance(Duration.ofHours(24));
    operator("hold", "{\"until\":\"" + clock.instant() + "\",\"kinds\":[\"deadline\"]}")
        .body("rows.deadline", equalTo(3));
    due.drain();
    specialist().get("/api/cases/" + id).then().body("escalation.level", equalTo(1));

    operator("removal", "{\"kind\":\"deadline\",\"reason\":\"said before the restore\"}")
        .body("rows", equalTo(2))
        .body("kept", equalTo(1))
        .body("more", equalTo(false));
    assertThat(auditor.audit()).noneMatch(missed -> missed.contains(promise));
    operator("replay?kind=deadline", "").body("rows", equalTo(1));
    due.drain();
    assertThat(mails("(50 %): " + number)).isZero();
    assertThat(mails("(80 %): " + number)).isZero();
    wentUpOnce(id);
  }

  /** What went out before a restore is held as a message, too, and counts as sent. */
  @Test
  void aMessageThatIsHeldCanBeGivenUp() {
    String id = open();
    String number = specialist().get("/api/cases/" + id).path("escalation.number");
    int held =
        operator("hold", "{\"until\":\"" + clock.instant() + "\",\"kinds\":[\"notify\"]}")
            .extract()
            .path("rows.notify");
    assertThat(held).isPositive();
    operator("removal", "{\"kind\":\"notify\",\"reason\":\"said before the restore\"}")
        .body("rows", equalTo(held))
        .body("kept", equalTo(0));
    due.drain();
    clock.advance(Duration.ofMinutes(2));
    assertThat(auditor.audit()).noneMatch(missed -> missed.startsWith("notify"));
    assertThat(mails("A case for you: " + number)).isZero();
  }

  private static ValidatableResponse operator(String what, String body) {
    return EscalationApi.as("admin", null, "admin")
        .body(body)
        .post("/api/due-work/" + what)
        .then()
        .statusCode(200);
  }

  private void forget(String promise) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from due_work where key like ?")) {
      delete.setString(1, promise + ":%");
      assertThat(delete.executeUpdate()).isPositive();
    }
  }

  private static long mails(String end) {
    long count = 0;
    for (var mail : ServiceEnvironment.mail().getReceivedMessages()) {
      try {
        count += mail.getSubject() != null && mail.getSubject().endsWith(end) ? 1 : 0;
      } catch (jakarta.mail.MessagingException e) {
        throw new AssertionError(e);
      }
    }
    return count;
  }

  private long notices(String kind, String number) {
    try {
      return number("select count(*) from notice where kind = ? and number = ?", kind, number);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Who got in the other's way pauses by this clock: if it stood still, for ever. */
  private boolean nothingDueAfterATick() throws SQLException {
    clock.advance(Duration.ofSeconds(1));
    return dueNow() == 0;
  }

  /**
   * By when it was due, because what somebody is at work on is not to be picked for a while. Work
   * that failed in another test, after the 400 days of a morning, waits for its year.
   */
  private long dueNow() throws SQLException {
    return number(
        "select count(*) from due_work where kind not in ('outbox', 'audit-seal', 'retention')"
            + " and due_at <= ? and pick_at < ?",
        clock.instant().atOffset(ZoneOffset.UTC),
        clock.instant().plus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC));
  }

  private long told(String id, String type) {
    try {
      return number(
          "select count(*) from outbox_event where subject = ? and type = ?",
          UUID.fromString(id),
          type);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private long number(String sql, Object first, Object second) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, first);
      if (second != null) {
        select.setObject(2, second);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Takes the due rows away from a step that is in the middle of its transaction. */
  @ApplicationScoped
  public static class Thief {
    @Inject DataSource database;
    private final AtomicReference<UUID> victim = new AtomicReference<>();
    private volatile boolean stolen;

    void stealFrom(UUID id) {
      stolen = false;
      victim.set(id);
    }

    boolean hasStolen() {
      return stolen;
    }

    void onChange(@Observes CaseChanged change) throws InterruptedException {
      UUID id = change.subject().id();
      if (change.type() == CaseChange.ESCALATED && id.equals(victim.get())) {
        victim.set(null);
        Thread another = new Thread(this::steal);
        another.start();
        another.join();
      }
    }

    private void steal() {
      try (Connection connection = database.getConnection();
          PreparedStatement update =
              connection.prepareStatement(
                  "update due_work set fence = fence + 1 where kind = 'deadline'")) {
        stolen = update.executeUpdate() > 0;
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
  }
}
