package io.huifang.survey.page;

import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.transaction.Together;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Replicas;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sends at the same moment shares a transaction, and nothing else. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SubmitTogetherTest {
  private static final int CUSTOMERS = 10;
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Together together;
  @Inject EntityManager entities;
  @Inject Replicas replicas;
  private final List<Loop> loops = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void asked() {
    clock.reset();
    due.drain();
    for (int i = 0; i < CUSTOMERS; i++) {
      Loop loop = Loop.create();
      post(loop.customer("en"), loop.resolved(3));
      loops.add(loop);
    }
    due.drain();
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void eachHasItsOwnAnswerOnceAndFewTransactionsWereMade() throws Exception {
    List<Future<Integer>> sent = new ArrayList<>();
    together(
        () -> {
          for (Loop loop : loops) {
            sent.add(send(loop, "4", "of " + loop.ticket()));
            sent.add(send(loop, "2", "again " + loop.ticket()));
          }
          sent.add(send(loops.get(0), "nothing like a score", ""));
        },
        2 * CUSTOMERS + 1);
    for (int i = 0; i < 2 * CUSTOMERS; i++) {
      assertThat(sent.get(i).get()).isEqualTo(303);
    }
    assertThat(sent.get(2 * CUSTOMERS).get()).isIn(303, 400);
    for (Loop loop : loops) {
      manager().get("/api/answers?ticket=" + loop.ticket()).then().body("items", hasSize(1));
    }
    assertThat(transactions()).isLessThan(CUSTOMERS / 2);
  }

  @Test
  void whatCannotBeWrittenSpoilsNoOther() throws Exception {
    replicas.sql("alter table answer add constraint no_poison check (comment <> 'poison')");
    List<Future<Integer>> sent = new ArrayList<>();
    try {
      together(
          () -> {
            for (Loop loop : loops) {
              sent.add(send(loop, "4", loop.equals(loops.get(3)) ? "poison" : "fine"));
            }
          },
          CUSTOMERS);
      for (int i = 0; i < CUSTOMERS; i++) {
        if (i == 3) {
          assertThat(sent.get(i).get()).isGreaterThanOrEqualTo(400);
        } else {
          assertThat(sent.get(i).get()).isEqualTo(303);
        }
      }
    } finally {
      replicas.sql("alter table answer drop constraint no_poison");
    }
    // and now it can be
    assertThat(send(loops.get(3), "4", "poison").get()).isEqualTo(303);
    for (Loop loop : loops) {
      manager().get("/api/answers?ticket=" + loop.ticket()).then().body("items", hasSize(1));
    }
  }

  /** Lets nobody drive until all of them wait. */
  private void together(Runnable send, int number) throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    for (int driver = 0; driver < 2; driver++) {
      // one after the other: two who come at once would share one transaction
      CountDownLatch held = new CountDownLatch(1);
      threads.execute(() -> together.run("", () -> hold(held, release)));
      assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
    }
    send.run();
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> together.waiting() == number);
    release.countDown();
  }

  private static boolean hold(CountDownLatch held, CountDownLatch release) {
    held.countDown();
    try {
      return release.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Future<Integer> send(Loop loop, String score, String comment) {
    String link = Mailbox.link(loop.email());
    return threads.submit(
        () -> submit(link, Map.of("overall", score, "comment", comment)).statusCode());
  }

  private int transactions() {
    return FirstColumn.of(
            entities
                .createNativeQuery(
                    "select distinct cast(xmin as text) from answer where ticket_id in :tickets")
                .setParameter("tickets", loops.stream().map(Loop::ticket).toList()),
            String.class)
        .size();
  }
}
