package io.huifang.survey.asking;

import static io.huifang.survey.PublishedRules.asUsual;
import static io.huifang.survey.PublishedRules.body;
import static io.huifang.survey.PublishedRules.fatigue;
import static io.huifang.survey.PublishedRules.publishWithin;
import static io.huifang.survey.PublishedRules.rule;
import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty at the same moment: nobody is asked more often for it, and one version is published. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AtOnceTest {
  private static final int THREADS = 20;
  private static final int MOST = 3;
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject InvitationStep step;

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

  /** Each customer has two records, and each record ten questions of two surveys that are due. */
  @Test
  void nobodyIsAskedMoreOftenThanAllowed() throws Exception {
    publishWithin(
        fatigue(0, 30, MOST, 0),
        rule("service", "TICKET", "{}"),
        rule("calls", "CONTACT", "{\"questionnaire\":\"callback\"}"));
    List<Loop> customers = Stream.generate(Loop::create).limit(5).toList();
    List<Loop> records = new ArrayList<>();
    for (Loop living : customers) {
      Loop merged = Loop.create();
      post(living.customer("en"), merged.mergedInto(living.customer(), 2, false));
      records.addAll(List.of(living, merged));
    }
    for (Loop record : records) {
      for (int i = 0; i < 5; i++) {
        post(record.nextTicket().resolved(3), record.talked(Ids.next(), 1, "CHAT"));
      }
    }
    List<String> waiting = new ArrayList<>();
    for (Loop record : records) {
      waiting.addAll(of(record, "items.findAll { it.state == 'WAITING' }.id"));
    }
    assertThat(waiting).hasSize(100);
    Collections.shuffle(waiting, new Random(7));
    List<Callable<Boolean>> steps =
        IntStream.range(0, THREADS)
            .<Callable<Boolean>>mapToObj(i -> () -> decide(waiting, i))
            .toList();
    assertThat(atOnce(steps)).containsOnly(true);
    due.drain();
    for (int i = 0; i < customers.size(); i++) {
      List<String> states = new ArrayList<>();
      states.addAll(of(records.get(2 * i), "items.state"));
      states.addAll(of(records.get(2 * i + 1), "items.state"));
      assertThat(states).hasSize(20).containsOnly("SENT", "HELD_BACK");
      assertThat(Collections.frequency(states, "SENT")).isEqualTo(MOST);
    }
  }

  /** One after the other of its share, each in a transaction of its own. */
  private boolean decide(List<String> waiting, int thread) {
    for (int i = thread; i < waiting.size(); i += THREADS) {
      DueItem item = new DueItem("invitation", waiting.get(i), clock.instant(), 1, 1);
      QuarkusTransaction.requiringNew().run(() -> step.run(List.of(item)));
    }
    return true;
  }

  @Test
  void oneOfTwentyPublishesAndTheOthersAreTold() throws Exception {
    String etag = admin().get("/api/survey-rules/current").header("ETag");
    int before = versions();
    List<Callable<Integer>> publishers =
        IntStream.range(0, THREADS)
            .<Callable<Integer>>mapToObj(
                i ->
                    () ->
                        admin()
                            .header("If-Match", etag)
                            .body(body(fatigue(i, 0, 0, 0), rule("rule " + i, "TICKET", "{}")))
                            .post("/api/survey-rules")
                            .statusCode())
            .toList();
    List<Integer> answers = atOnce(publishers);
    assertThat(answers).containsOnly(201, 412);
    assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
    assertThat(versions()).isEqualTo(before + 1);
    Map<String, Object> inForce = admin().get("/api/survey-rules/current").path("");
    assertThat(inForce.get("ordered").toString()).contains("rule " + days(inForce));
  }

  private static Object days(Map<String, Object> version) {
    return ((Map<?, ?>) version.get("fatigue")).get("days");
  }

  private static int versions() {
    return admin().get("/api/survey-rules").<List<?>>path("version").size();
  }

  private static List<String> of(Loop record, String path) {
    return manager()
        .get("/api/invitations?limit=100&customer=" + record.customer())
        .then()
        .statusCode(200)
        .extract()
        .path(path);
  }

  /** All begin together. */
  private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
    CyclicBarrier start = new CyclicBarrier(tasks.size());
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<Callable<T>> together =
          tasks.stream()
              .<Callable<T>>map(
                  task ->
                      () -> {
                        start.await();
                        return task.call();
                      })
              .toList();
      List<T> answers = new ArrayList<>();
      for (Future<T> one : threads.invokeAll(together)) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
