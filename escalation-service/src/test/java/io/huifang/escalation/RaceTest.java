package io.huifang.escalation;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People, and an event, who change one case at the same moment. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RaceTest {
  private static final int PEOPLE = 50;
  @Inject SettableClock clock;
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject CaseService service;

  @BeforeEach
  void morning() {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
  }

  private String open() {
    UUID ticket = UUID.randomUUID();
    event(answer(ticket, 1, "bad", ""));
    return caseAbout(ticket);
  }

  @Test
  void oneAttemptOfFiftyWithOneEtagIsTaken() throws Exception {
    String id = open();
    assertThat(together(id, "attempts", "{\"outcome\":\"NO_ANSWER\"}")).isEqualTo(oneOfThem());
    specialist().get("/api/cases/" + id).then().body("attempts", hasSize(1));
  }

  @Test
  void oneMoveOfFiftyWithOneEtagIsTaken() throws Exception {
    String id = open();
    String body = "{\"dueAt\":\"2026-03-06T02:00:00Z\",\"reason\":\"asked for\"}";
    assertThat(together(id, "promise", body)).isEqualTo(oneOfThem());
    List<String> types = specialist().get("/api/cases/" + id + "/events").path("type");
    assertThat(Collections.frequency(types, "PROMISE_MOVED")).isOne();
  }

  private static List<Integer> oneOfThem() {
    List<Integer> wanted = new java.util.ArrayList<>(Collections.nCopies(PEOPLE - 1, 412));
    wanted.add(0, 200);
    return wanted;
  }

  private static List<Integer> together(String id, String what, String body) throws Exception {
    String etag = specialist().get("/api/cases/" + id).header("ETag");
    Callable<Integer> one =
        () ->
            specialist()
                .header("If-Match", etag)
                .body(body)
                .post("/api/cases/" + id + "/" + what)
                .statusCode();
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    try {
      List<Integer> statuses = new java.util.ArrayList<>();
      for (Future<Integer> done : people.invokeAll(Collections.nCopies(PEOPLE, one))) {
        statuses.add(done.get());
      }
      Collections.sort(statuses);
      return statuses;
    } finally {
      people.shutdown();
    }
  }

  @Test
  void anAttemptAndAMoveRaiseTheVersionThatTheNextOneNeeds() {
    String id = open();
    String before = specialist().get("/api/cases/" + id).header("ETag");
    String after = change(id, "attempts", "{\"outcome\":\"BUSY\"}").header("ETag");
    assertThat(after).isNotEqualTo(before);
    assertThat(specialist().get("/api/cases/" + id).header("ETag")).isEqualTo(after);
  }

  @Test
  void whatWasLoadedBeforeTheLockDoesNotWin() throws Exception {
    UUID id = UUID.fromString(open());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              EscalationCase stale = entities.find(EscalationCase.class, id);
              String owner = stale.owner();
              elsewhere(() -> change(id.toString(), "owner", "{\"owner\":\"lead-n\"}"));
              assertThat(stale.owner()).isEqualTo(owner);
              EscalationCase fresh = locks.locked(EscalationCase.class, id).orElseThrow();
              assertThat(fresh.owner()).isEqualTo("lead-n");
              fresh.raiseVersion();
            });
    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("escalation.owner", equalTo("lead-n"))
        .body("escalation.version", equalTo(4));
  }

  @Test
  void aFollowUpThatHadToWaitSeesTheChangeItWaitedFor() throws Exception {
    String id = open();
    change(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    CountDownLatch held = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    Future<?> closing =
        other.submit(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          EscalationCase mine =
                              locks.locked(EscalationCase.class, UUID.fromString(id)).orElseThrow();
                          held.countDown();
                          untilSomebodyWaits();
                          service.close(
                              mine,
                              new Closing("PROCESS", "RESULT", "back office", "refunded"),
                              "spec-1");
                        }));
    assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
    event(EscalationApi.followUp(UUID.fromString(id), 5))
        .body("results[0].outcome", equalTo("accepted"));
    closing.get();
    other.shutdown();
    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("escalation.state", equalTo("CLOSED"))
        .body("escalation.answerToCustomer", equalTo("refunded"))
        .body("escalation.recovered", equalTo(true));
  }

  private static void elsewhere(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Holds what it holds until somebody else wants it. */
  private void untilSomebodyWaits() {
    String waiting = "select count(*) from pg_locks where not granted";
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInSameThread()
        .until(
            () -> ((Number) entities.createNativeQuery(waiting).getSingleResult()).longValue() > 0);
  }
}
