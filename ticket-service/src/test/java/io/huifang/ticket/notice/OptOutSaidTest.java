package io.huifang.ticket.notice;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.id.Ids;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer says to survey-service reaches the record, every service, and one person. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OptOutSaidTest {
  private final Ringing mine = new Ringing("bell-" + UUID.randomUUID());
  @Inject EntityManager entities;

  @BeforeEach
  void people() {
    TicketApi.staff();
    TicketApi.admin()
        .body(Map.of("name", "Sun Yan", "team", "north", "role", "AGENT"))
        .put("/api/agents/" + mine.person())
        .then()
        .statusCode(200);
  }

  @Test
  void isOnTheRecordIsToldOnceAndRingsWhereTheCustomersTicketIs() {
    Response ticket = open();
    String customer = ticket.path("customerId");
    hand(ticket.path("id"), ticket.header("ETag"));
    int before = mine.unseen();
    UUID event = Ids.next();
    say(event, customer, "accepted");
    optedOut(customer, true);
    assertThat(told(customer)).isEqualTo(1);
    assertThat(mine.unseen()).isEqualTo(before + 1);
    assertThat(mine.panel()).contains("does not want to be sent surveys any more");

    say(event, customer, "duplicate");
    say(Ids.next(), customer, "accepted");
    assertThat(told(customer)).isEqualTo(1);
    assertThat(mine.unseen()).isEqualTo(before + 1);
  }

  /** An event that comes again must not undo what was said after it. */
  @Test
  void whoWantsToBeAskedAgainIsNotOptedOutByARepetition() {
    String customer = open().path("customerId");
    UUID event = Ids.next();
    say(event, customer, "accepted");
    String etag = agent().get("/api/customers/" + customer).header("ETag");
    agent()
        .header("If-Match", etag)
        .body("{\"optedOut\":false}")
        .patch("/api/customers/" + customer)
        .then()
        .statusCode(200);
    say(event, customer, "duplicate");
    optedOut(customer, false);
  }

  @Test
  void whoIsNobodyHereIsLetGoAndNonsenseIsRejected() {
    say(Ids.next(), UUID.randomUUID().toString(), "accepted");
    say(Ids.next(), "everybody", "rejected");
  }

  private void hand(String ticket, String etag) {
    agent()
        .header("If-Match", etag)
        .body(Map.of("agent", mine.person()))
        .post("/api/tickets/" + ticket + "/assignment")
        .then()
        .statusCode(200);
  }

  private static void optedOut(String customer, boolean expected) {
    agent().get("/api/customers/" + customer).then().body("optedOut", equalTo(expected));
  }

  private long told(String customer) {
    Object count =
        entities
            .createNativeQuery(
                "select count(*) from outbox_event where type = 'customer.changed.v1'"
                    + " and event::json ->> 'subject' = :id"
                    + " and event::json -> 'data' -> 'customer' ->> 'optedOut' = 'true'")
            .setParameter("id", customer)
            .getSingleResult();
    return ((Number) count).longValue();
  }

  private static ValidatableResponse say(UUID id, String customer, String outcome) {
    String event =
        """
        [{"specversion":"1.0","id":"%s","source":"/survey-service","type":"opt-out.said.v1",
          "subject":"%s","time":"2026-03-04T01:00:00Z","correlationid":"%s","aggregateversion":1,
          "data":{"optOut":{"customerId":"%s","at":"2026-03-04T01:00:00Z"}}}]
        """
            .formatted(id, customer, Ids.next(), customer);
    return as("survey-service", null, "service")
        .contentType("application/cloudevents-batch+json")
        .body(event)
        .post("/events")
        .then()
        .statusCode(200)
        .body("results[0].outcome", equalTo(outcome));
  }
}
