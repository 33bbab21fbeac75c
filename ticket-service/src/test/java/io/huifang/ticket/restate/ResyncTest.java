package io.huifang.ticket.restate;

import static io.huifang.ticket.TicketApi.acknowledged;
import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ticket is told again with the way that its own events have told, and wins after a restore. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ResyncTest {
  @Inject EntityManager entities;
  @Inject ObjectMapper json;
  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void people() {
    clock.reset();
    TicketApi.staff();
  }

  @Test
  void whatIsToldAgainIsWhatWasTold() {
    String ticket = lived();
    due.drain();
    List<JsonNode> live = told(ticket);
    long mails = count("select count(*) from mail");
    resync("{}").then().statusCode(202).body("restored", equalTo(false));
    due.drain();
    JsonNode again = last(ticket);
    assertThat(again.path("type").asText()).isEqualTo("ticket.restated.v1");
    JsonNode before = live.get(live.size() - 1);
    assertThat(again.path("aggregateversion")).isEqualTo(before.path("aggregateversion"));
    assertThat(again.path("time")).isEqualTo(before.path("time"));
    assertThat(again.at("/data/ticket")).isEqualTo(before.at("/data/ticket"));
    List<String> steps = new ArrayList<>();
    again
        .at("/data/history")
        .forEach(
            step ->
                steps.add(
                    step(
                        step.path("version"),
                        step.path("type"),
                        step.path("at"),
                        step.path("state"),
                        step.path("team"),
                        step.path("agent"))));
    assertThat(steps)
        .isEqualTo(
            live.stream()
                .map(
                    event ->
                        step(
                            event.path("aggregateversion"),
                            event.path("type"),
                            event.path("time"),
                            event.at("/data/ticket/state"),
                            event.at("/data/ticket/dims/team"),
                            event.at("/data/ticket/dims/agent")))
                .toList());
    assertThat(count("select count(*) from mail")).as("nobody is written to").isEqualTo(mails);
    admin()
        .get("/api/outbox/resync")
        .then()
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("told.ticket", greaterThan(0))
        .body("told.calendar", greaterThan(0))
        .body("told.agent", greaterThan(0));
  }

  @Test
  void afterARestoreItsVersionsAreAboveAllThatWasTold() {
    String ticket = lived();
    long version = last(ticket).path("aggregateversion").asLong();
    String stale = agent().get("/api/tickets/" + ticket).header("ETag");
    resync("{\"restored\":true}").then().statusCode(202).body("restored", equalTo(true));
    String first = resync("{\"restored\":true}").then().statusCode(202).extract().path("id");
    assertThat(resync("{\"restored\":true}").<String>path("id")).as("one job").isEqualTo(first);
    refused(resync("{}"));
    due.drain();
    JsonNode again = last(ticket);
    assertThat(again.path("aggregateversion").asLong()).isEqualTo(version + 1_000_000);
    assertThat(again.at("/data/history/0/version").asLong()).isEqualTo(1_000_001);
    agent()
        .header("If-Match", stale)
        .body("{\"text\":\"too late\"}")
        .post("/api/tickets/" + ticket + "/reopening")
        .then()
        .statusCode(412);
    change(ticket, "reopening", "{\"text\":\"not done\"}").then().statusCode(200);
    assertThat(last(ticket).path("aggregateversion").asLong()).isEqualTo(version + 1_000_001);
    Response calendar = admin().get("/api/calendars/office");
    calendar.then().statusCode(200);
    assertThat(calendar.header("ETag")).as("a million above").matches("\"[1-9]00\\d{4}\"");
    id(open());
    due.drain();
  }

  /** Its caller would believe that versions rise, and what was restored would lose everywhere. */
  @Test
  void aRestoredResyncIsNotAnsweredWithOneThatRaisesNothing() {
    String ticket = lived();
    due.drain();
    long version = last(ticket).path("aggregateversion").asLong();
    String plain = resync("{}").then().statusCode(202).extract().path("id");
    refused(resync("{\"restored\":true}"));
    admin()
        .get("/api/outbox/resync")
        .then()
        .body("id", equalTo(plain))
        .body("restored", equalTo(false));
    due.drain();
    assertThat(last(ticket).path("aggregateversion").asLong()).isEqualTo(version);
    resync("{\"restored\":true}").then().statusCode(202).body("restored", equalTo(true));
    due.drain();
    assertThat(last(ticket).path("aggregateversion").asLong()).isEqualTo(version + 1_000_000);
  }

  @Test
  void whatWasDueIsHeldAndRunsWhenSomebodySaysSo() {
    id(acknowledged());
    long waiting = count("select count(*) from due_work where kind = 'mail' and parked_at is null");
    assertThat(waiting).as("the acknowledgement waits").isPositive();
    hold("{}").then().statusCode(400);
    hold("{\"until\":\"2099-01-01T00:00:00Z\",\"kinds\":[\"outbox2\"]}").then().statusCode(400);
    hold("{\"until\":\"2001-01-01T00:00:00Z\"}")
        .then()
        .statusCode(200)
        .body("rows", equalTo(java.util.Map.of()));
    int held = hold("{\"until\":\"2099-01-01T00:00:00Z\"}").path("rows.mail");
    assertThat((long) held).isEqualTo(waiting);
    due.drain();
    assertThat(count("select count(*) from mail")).as("not sent").isGreaterThanOrEqualTo(waiting);
    int replayed = admin().post("/api/due-work/replay?kind=mail").path("rows");
    assertThat((long) replayed).isGreaterThanOrEqualTo(waiting);
    due.drain();
  }

  private static Response resync(String body) {
    return admin().body(body).post("/api/outbox/resync");
  }

  private static void refused(Response answer) {
    answer
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:huifang:problem:other-resync-running"))
        .body("detail", containsString("Wait for its end"));
  }

  private static Response hold(String body) {
    return admin().body(body).post("/api/due-work/hold");
  }

  private static String lived() {
    String ticket = id(open());
    change(ticket, "assignment", "{\"agent\":\"agent-wu\"}").then().statusCode(200);
    change(ticket, "replies", "{\"text\":\"Which card?\",\"askCustomer\":true}")
        .then()
        .statusCode(200);
    change(ticket, "transfer", "{\"team\":\"south\",\"reason\":\"shift ends\"}")
        .then()
        .statusCode(200);
    TicketApi.as("agent-south", "south", "agent")
        .header("If-Match", TicketApi.manager().get("/api/tickets/" + ticket).header("ETag"))
        .body("{\"team\":\"north\",\"reason\":\"ours after all\"}")
        .post("/api/tickets/" + ticket + "/transfer")
        .then()
        .statusCode(200);
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    return ticket;
  }

  private static String step(JsonNode... parts) {
    StringBuilder text = new StringBuilder();
    for (JsonNode part : parts) {
      text.append(part.asText()).append(' ');
    }
    return text.toString();
  }

  private JsonNode last(String ticket) {
    List<JsonNode> all = told(ticket);
    return all.get(all.size() - 1);
  }

  private List<JsonNode> told(String ticket) {
    List<JsonNode> all = new ArrayList<>();
    for (Object event :
        entities
            .createNativeQuery(
                "select event from outbox_event where subject = cast(:id as uuid) order by seq")
            .setParameter("id", ticket)
            .getResultList()) {
      try {
        all.add(json.readTree((String) event));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }

  private long count(String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
