package io.huifang.ticket;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.manager;
import static io.huifang.ticket.TicketApi.open;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class TicketLifeTest {
  @Inject SettableClock clock;

  @BeforeEach
  void morning() {
    clock.reset();
    TicketApi.staff();
  }

  @Test
  void runsFromContactToClosed() {
    String id = id(open());
    clock.advance(Duration.ofMinutes(2));
    change(id, "replies", "{\"text\":\"We look into it\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("agent", equalTo(TicketApi.AGENT))
        .body("firstRespondedAt", equalTo("2026-03-04T01:02:00Z"));
    change(id, "replies", "{\"text\":\"Which card?\",\"askCustomer\":true}")
        .then()
        .body("state", equalTo("PENDING_CUSTOMER"));
    clock.advance(Duration.ofHours(1));
    agent()
        .body("{\"text\":\"The blue one\"}")
        .post("/api/tickets/" + id + "/customer-messages")
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("waitingOnCustomerSeconds", equalTo(3600));
    change(id, "resolution", "{\"text\":\"Refunded\"}")
        .then()
        .body("state", equalTo("RESOLVED"))
        .body("resolvedAt", notNullValue());
    change(id, "closure", "").then().statusCode(200).body("state", equalTo("CLOSED"));
    agent()
        .get("/api/tickets/" + id + "/events")
        .then()
        .body(
            "type",
            contains(
                "OPENED", "FIRST_RESPONDED", "REPLIED", "PAUSED", "RESUMED", "RESOLVED", "CLOSED"));
  }

  @Test
  void theSecondOfTwoWritersLoses() {
    String id = id(open());
    String stale = agent().get("/api/tickets/" + id).header("ETag");
    change(id, "assignment", "{\"agent\":\"agent-wu\"}").then().statusCode(200);
    agent()
        .header("If-Match", stale)
        .body("{\"agent\":\"agent-li\"}")
        .post("/api/tickets/" + id + "/assignment")
        .then()
        .statusCode(412)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:huifang:problem:stale-version"));
    agent()
        .body("{\"agent\":\"agent-li\"}")
        .post("/api/tickets/" + id + "/assignment")
        .then()
        .statusCode(428);
  }

  @Test
  void refusesMovesThatTheStateForbids() {
    String id = id(open());
    change(id, "closure", "").then().statusCode(409);
    change(id, "reopening", "{\"text\":\"no\"}").then().statusCode(409);
    change(id, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    change(id, "replies", "{\"text\":\"late\"}").then().statusCode(409);
    change(id, "transfer", "{\"team\":\"south\",\"reason\":\"late\"}").then().statusCode(409);
  }

  @Test
  void oneTeamDoesNotSeeTheOther() {
    String id = id(open());
    as("lead-south", "south", "lead").get("/api/tickets/" + id).then().statusCode(404);
    change(id, "transfer", "{\"team\":\"south\",\"reason\":\"language\"}")
        .then()
        .statusCode(200)
        .body("transfers", equalTo(1))
        .body("agent", nullValue());
    agent().get("/api/tickets/" + id).then().statusCode(404);
    as("lead-south", "south", "lead").get("/api/tickets/" + id).then().statusCode(200);
    manager().get("/api/tickets/" + id).then().statusCode(200);
    as("x", null, "agent").get("/api/tickets").then().statusCode(403);
  }

  @Test
  void unknownPeopleAndTeamsAreRefused() {
    String id = id(open());
    change(id, "transfer", "{\"team\":\"nroth\",\"reason\":\"x\"}").then().statusCode(400);
    change(id, "transfer", "{\"team\":\"north\",\"reason\":\"x\"}").then().statusCode(400);
    change(id, "assignment", "{\"agent\":\"xyz\"}").then().statusCode(400);
    String elsewhere =
        TicketApi.contact("VIP", "COMPLEX").replaceFirst("\\{", "{\"team\":\"moon\",");
    agent().body(elsewhere).post("/api/tickets").then().statusCode(400);
  }

  @Test
  void thanksDoesNotReopenButAConcernDoes() {
    String id = id(open());
    change(id, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    agent()
        .body("{\"text\":\"谢谢您!\"}")
        .post("/api/tickets/" + id + "/customer-messages")
        .then()
        .body("state", equalTo("RESOLVED"));
    agent()
        .body("{\"text\":\"It is still wrong\"}")
        .post("/api/tickets/" + id + "/customer-messages")
        .then()
        .body("state", equalTo("OPEN"))
        .body("reopens", equalTo(1));
  }

  @Test
  void aRetryWithTheSameKeyMakesOneTicket() {
    String body = TicketApi.contact("VIP", "COMPLEX");
    String first = id(agent().header("Idempotency-Key", "k-1").body(body).post("/api/tickets"));
    agent()
        .header("Idempotency-Key", "k-1")
        .body(body)
        .post("/api/tickets")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(first));
    agent()
        .header("Idempotency-Key", "k-1")
        .body(TicketApi.contact("VIP", "COMPLEX"))
        .post("/api/tickets")
        .then()
        .statusCode(422);
  }

  @Test
  void pagesThroughTheQueueWithoutGapsOrDoubles() {
    String customer = open().then().extract().path("customerId");
    for (int i = 0; i < 4; i++) {
      String body =
          """
          {"channel":"CHAT","category":"billing","subject":"again","customerId":"%s"}
          """
              .formatted(customer);
      agent().body(body).post("/api/tickets").then().statusCode(201);
    }
    String next =
        agent()
            .get("/api/tickets?limit=3&customer=" + customer)
            .then()
            .body("items", hasSize(3))
            .extract()
            .path("next");
    agent()
        .get("/api/tickets?limit=3&customer=" + customer + "&cursor=" + next)
        .then()
        .body("items", hasSize(2))
        .body("next", nullValue());
  }
}
