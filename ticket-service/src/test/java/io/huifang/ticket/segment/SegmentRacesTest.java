package io.huifang.ticket.segment;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules and customers that change at the same moment. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SegmentRacesTest {
  private static final String NEW = "{\"segment\":\"NEW\",\"firstContactDays\":30}";
  private static final String RICH = "{\"segment\":\"HIGH_VALUE\",\"lifetimeValue\":5000}";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Told told;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @AfterEach
  void withoutRules() {
    Rules.publish().then().statusCode(201);
    due.drain();
  }

  @Test
  void publishedWhileCustomersChangeAllAreWhatTheNewRulesSay() throws Exception {
    Rules.publish("{\"segment\":\"before\"}").then().statusCode(201);
    List<String> customers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      customers.add(Rules.customer());
    }
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      List<Future<Integer>> changes = new ArrayList<>();
      for (String customer : customers) {
        changes.add(pool.submit(() -> worth(customer)));
      }
      Future<Integer> published = pool.submit(() -> Rules.publish(RICH).statusCode());
      for (String customer : customers) {
        changes.add(pool.submit(() -> ticketOf(customer)));
      }
      assertThat(published.get()).isEqualTo(201);
      for (Future<Integer> change : changes) {
        assertThat(change.get()).isIn(200, 201);
      }
    } finally {
      pool.shutdown();
    }
    clock.advance(SegmentPlans.KNOWN_EVERYWHERE);
    due.drain();
    assertThat(customers).extracting(Rules::segment).containsOnly("HIGH_VALUE");
    for (String customer : customers) {
      assertThat(told.of(customer)).last().isEqualTo("HIGH_VALUE");
    }
  }

  @Test
  void twoWhoPublishAtOnceDoNotUndoEachOther() throws Exception {
    String etag = admin().get("/api/segment-plans/current").header("ETag");
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(
            pool.submit(
                () ->
                    admin()
                        .header("If-Match", etag)
                        .body("{\"rules\":[" + NEW + "]}")
                        .post("/api/segment-plans")
                        .statusCode()));
      }
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> one : all) {
        answers.add(one.get());
      }
      assertThat(answers).containsOnlyOnce(201).containsOnly(201, 412);
    } finally {
      pool.shutdown();
    }
  }

  /** Whoever changes somebody while a rule does so reads the record again. */
  private static int worth(String customer) {
    int answer = 412;
    for (int i = 0; i < 10 && answer == 412; i++) {
      answer = Rules.change(customer, "{\"lifetimeValue\":6000}").statusCode();
    }
    return answer;
  }

  private static int ticketOf(String customer) {
    return agent()
        .body(
            "{\"channel\":\"PHONE\",\"category\":\"billing\",\"subject\":\"x\",\"customerId\":\""
                + customer
                + "\"}")
        .post("/api/tickets")
        .statusCode();
  }
}
