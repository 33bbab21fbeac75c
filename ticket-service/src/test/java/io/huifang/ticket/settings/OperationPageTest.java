package io.huifang.ticket.settings;

import static io.huifang.testkit.settings.SettingsForms.page;
import static io.huifang.testkit.settings.SettingsForms.send;
import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was set aside is seen, sent again or given up, each once. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OperationPageTest {
  private static final String PATH = "/settings/operation";
  @Inject EntityManager entities;

  @Test
  void parkedEventsAreSentAgainOrGivenUp() {
    park(9_000_001);
    park(9_000_002);
    assertThat(page(PATH)).contains("#9000001", "rejected: &lt;no&gt;", "ticket.opened.v1");
    assertThat(send(PATH + "/events/replay", event(9_000_001)).statusCode()).isEqualTo(303);
    assertThat(state(9_000_001)).isEqualTo("WAITING");

    assertThat(send(PATH + "/events/removal", event(9_000_002)).statusCode()).isEqualTo(400);
    assertThat(state(9_000_002)).isEqualTo("PARKED");
    Map<String, String> why =
        Map.of("subscriber", "kpi", "seq", "9000002", "reason", "the ticket was a test");
    assertThat(send(PATH + "/events/removal", why).statusCode()).isEqualTo(303);
    assertThat(state(9_000_002)).isEqualTo("gone");
    assertThat(send(PATH + "/events/removal", why).statusCode()).isEqualTo(303);
    assertThat(page(PATH)).doesNotContain("#9000002");
    assertThat(send(PATH + "/events/removal", event(9_000_001)).statusCode()).isEqualTo(400);
    remove();
  }

  @Test
  void workThatWasGivenUpRunsAgain() {
    String key = "page-" + UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "insert into due_work (kind, key, due_at, pick_at, attempts, fence,"
                            + " parked_at, last_error) values ('sla', :key, now(), now(),"
                            + " 12, 1, now(), 'boom <b>')")
                    .setParameter("key", key)
                    .executeUpdate());
    assertThat(page(PATH)).contains(key, "boom &lt;b&gt;");
    assertThat(send(PATH + "/work/replay", Map.of("kind", "sla", "key", key)).statusCode())
        .isEqualTo(303);
    assertThat(page(PATH)).doesNotContain(key);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("delete from due_work where key = :key")
                    .setParameter("key", key)
                    .executeUpdate());
  }

  @Test
  void workThatWasDoneBeforeIsGivenUpWithAReason() {
    String key = UUID.randomUUID().toString();
    park("reminder-of-nobody", key, "mail");
    park("a clock", key, "sla");
    Map<String, String> mail = Map.of("kind", "mail", "key", key);
    assertThat(page(PATH)).contains(PATH + "/work/removal");
    assertThat(send(PATH + "/work/removal", mail).statusCode()).as("no reason").isEqualTo(400);
    Map<String, String> why = Map.of("kind", "mail", "key", key, "reason", "sent before");
    assertThat(send(PATH + "/work/removal", why).statusCode()).isEqualTo(303);
    assertThat(page(PATH)).doesNotContain("reminder-of-nobody");
    assertThat(send(PATH + "/work/removal", why).statusCode()).as("twice").isEqualTo(303);
    Map<String, String> clock = Map.of("kind", "sla", "key", key, "reason", "sent before");
    assertThat(send(PATH + "/work/removal", clock).statusCode()).isEqualTo(409);
    assertThat(page(PATH)).contains(key);
    Map<String, String> unknown = Map.of("kind", "post", "key", key, "reason", "sent before");
    assertThat(send(PATH + "/work/removal", unknown).statusCode()).isEqualTo(400);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("delete from due_work where key = :key")
                    .setParameter("key", key)
                    .executeUpdate());
  }

  private void park(String error, String key, String kind) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "insert into due_work (kind, key, due_at, pick_at, parked_at, last_error)"
                            + " values (:kind, :key, now(), now(), now(), :error)")
                    .setParameter("kind", kind)
                    .setParameter("key", key)
                    .setParameter("error", error)
                    .executeUpdate());
  }

  @Test
  void isTheAdministratorsOnly() {
    assertThat(admin().accept("text/html").get(PATH).statusCode()).isEqualTo(200);
    assertThat(
            manager()
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .formParam("reason", "x")
                .post(PATH + "/events/removal")
                .statusCode())
        .isEqualTo(403);
  }

  private static Map<String, String> event(long seq) {
    return Map.of("subscriber", "kpi", "seq", String.valueOf(seq));
  }

  private void park(long seq) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "insert into outbox_held (subscriber, seq, subject, type, event, state,"
                            + " attempts, due_at, last_error) values ('kpi', :seq, :subject,"
                            + " 'ticket.opened.v1', '{}', 'PARKED', 20, now(), 'rejected: <no>')")
                    .setParameter("seq", seq)
                    .setParameter("subject", UUID.randomUUID())
                    .executeUpdate());
  }

  private String state(long seq) {
    List<?> states =
        entities
            .createNativeQuery("select state from outbox_held where seq = :seq", String.class)
            .setParameter("seq", seq)
            .getResultList();
    return states.isEmpty() ? "gone" : String.valueOf(states.get(0));
  }

  private void remove() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("delete from outbox_held where seq > 9000000")
                    .executeUpdate());
  }
}
