package io.huifang.ticket.restate;

import static io.huifang.ticket.TicketApi.acknowledged;
import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.huifang.platform.due.operation.DueAuditor;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator has held after a restore, because it was said before, can be given up. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class GivenUpTest {
  private static final String WHY = "sent before the restore of 27 November";
  @Inject EntityManager entities;
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DueAuditor auditor;

  @BeforeEach
  void people() {
    clock.reset();
    TicketApi.staff();
    due.drain();
    // What other tests left is due when their clock was, and would be held and counted with ours.
    change("delete from due_work where kind = 'mail'");
    change("delete from mail");
  }

  @Test
  void mailsThatWereHeldAreGoneAndNobodyIsAlarmed() throws Exception {
    String one = held(3).get(0);
    ServiceEnvironment.mail().purgeEmailFromAllMailboxes();
    assertThat(parked("mail")).isEqualTo(3);

    removal(with("mail", one))
        .then()
        .statusCode(200)
        .body("rows", equalTo(1))
        .body("kept", equalTo(0))
        .body("more", equalTo(false));
    removal(with("mail", one)).then().body("rows", equalTo(0));
    removal(with("mail", null)).then().statusCode(200).body("rows", equalTo(2));

    assertThat(parked("mail")).isZero();
    assertThat(count("select count(*) from mail")).isZero();
    assertThat(auditor.audit()).noneMatch(missed -> missed.startsWith("mail"));
    due.drain();
    assertThat(ServiceEnvironment.mail().getReceivedMessages()).isEmpty();
    admin()
        .get("/api/audit?kind=parked-work&entity=mail " + one)
        .then()
        .statusCode(200)
        .body("items.action", hasItem("REMOVED"))
        .body("items[0].changes.reason[1]", equalTo(WHY))
        .body("items[0].subject", equalTo("admin"));
  }

  @Test
  void whatRunsIsNotGivenUpAndWhatCanOnlyRunStays() {
    id(acknowledged());
    long waiting = count("select count(*) from due_work where kind = 'mail' and parked_at is null");
    assertThat(waiting).isPositive();
    removal(with("mail", null)).then().statusCode(200).body("rows", equalTo(0));
    due.drain();
    assertThat(count("select count(*) from mail")).as("all are out").isZero();

    String key = "stays-" + UUID.randomUUID();
    change(
        "insert into due_work (kind, key, due_at, pick_at, parked_at, last_error)"
            + " values ('sla', '"
            + key
            + "', now(), now(), now(), 'boom')");
    removal(with("sla", key))
        .then()
        .statusCode(200)
        .body("rows", equalTo(0))
        .body("kept", equalTo(1));
    assertThat(count("select count(*) from due_work where key = '" + key + "'")).isOne();
    assertThat(count("select count(*) from audit_entry where entity = '" + "sla " + key + "'"))
        .as("nothing has happened")
        .isZero();
    change("delete from due_work where key = '" + key + "'");
  }

  @Test
  void severalAtOnceGiveEachUpOnce() throws Exception {
    int many = held(24).size();
    long noted = count("select count(*) from audit_entry where kind = 'parked-work'");
    ExecutorService operators = Executors.newFixedThreadPool(4);
    int rows = 0;
    try {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(() -> removal(with("mail", null)).then().statusCode(200).extract().path("rows"));
      }
      for (Future<Integer> done : operators.invokeAll(all)) {
        rows += done.get();
      }
    } finally {
      operators.shutdownNow();
    }
    assertThat(rows).isEqualTo(many);
    assertThat(count("select count(*) from audit_entry where kind = 'parked-work'"))
        .isEqualTo(noted + many);
    assertThat(parked("mail")).isZero();
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    for (String body :
        List.of(
            "{}",
            "{\"kind\":\"mail\"}",
            "{\"kind\":\"mail\",\"reason\":\"  \"}",
            "{\"kind\":\"post\",\"reason\":\"x\"}",
            "{\"reason\":\"x\"}",
            "{\"kind\":\"mail\",\"key\":\"\",\"reason\":\"x\"}",
            "{\"kind\":\"mail\",\"key\":\"a\\u0000b\",\"reason\":\"x\"}",
            "{\"kind\":\"mail\",\"reason\":\"a\\u0000b\"}",
            "{\"kind\":\"mail\",\"reason\":\"" + "x".repeat(501) + "\"}",
            "{\"kind\":[\"mail\"],\"reason\":\"x\"}",
            "no json",
            "")) {
      Response answer = admin().body(body).post("/api/due-work/removal");
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.contentType()).as(body).startsWith("application/problem+json");
    }
    manager().body(with("mail", null)).post("/api/due-work/removal").then().statusCode(403);
  }

  /** The keys of mails of new tickets, which somebody holds. */
  private List<String> held(int many) {
    for (int i = 0; i < many; i++) {
      id(acknowledged());
    }
    admin()
        .body("{\"until\":\"2099-01-01T00:00:00Z\",\"kinds\":[\"mail\"]}")
        .post("/api/due-work/hold")
        .then()
        .statusCode(200)
        .body("rows.mail", equalTo(many));
    List<?> keys =
        entities
            .createNativeQuery(
                "select key from due_work where kind = 'mail' and parked_at is not null",
                String.class)
            .getResultList();
    return keys.stream().map(String.class::cast).toList();
  }

  private static Map<String, String> with(String kind, String key) {
    Map<String, String> body = new HashMap<>(Map.of("kind", kind, "reason", WHY));
    if (key != null) {
      body.put("key", key);
    }
    return body;
  }

  private static Response removal(Map<String, String> body) {
    return admin().body(body).post("/api/due-work/removal");
  }

  private static int parked(String kind) {
    return admin()
        .get("/api/due-work")
        .then()
        .statusCode(200)
        .extract()
        .path("find { it.kind == '" + kind + "' }.parked");
  }

  private long count(String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }

  private void change(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }
}
