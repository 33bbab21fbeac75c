package io.huifang.ticket;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.Contracts;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.contact.ContactApi;
import io.huifang.ticket.loop.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ContractsTest {
  @Inject EntityManager entities;
  @Inject ObjectMapper json;
  @Inject SettableClock clock;
  @Inject DueService due;

  @Test
  void openApiIsWhatRuns() {
    Contracts.assertOpenApiIsCurrent("ticket-service");
  }

  @Test
  void tellsWhatItPromises() throws Exception {
    clock.reset();
    Number before =
        (Number)
            entities
                .createNativeQuery("select coalesce(max(seq), 0) from outbox_event")
                .getSingleResult();
    liveThroughEverything();
    admin().body("{}").post("/api/outbox/resync").then().statusCode(202);
    due.drain();
    // Staff that another test has entered before is not told again: what is new comes first.
    List<?> rows =
        entities
            // of what is told again the latest is what has been lived through here
            .createNativeQuery(
                "select event from outbox_event order by seq <= :before,"
                    + " case when type like '%restated%' then -seq else seq end")
            .setParameter("before", before.longValue())
            .getResultList();
    List<JsonNode> told = new ArrayList<>();
    for (Object row : rows) {
      told.add(json.readTree((String) row));
    }
    Contracts.assertToldAsPromised("ticket-service", told);
  }

  @Test
  void takesTheEventsOfSiblingsAndWhatTheyMayGrowTo() {
    for (String sibling : List.of("escalation-service", "survey-service")) {
      for (JsonNode example : Contracts.examples(sibling)) {
        // it is given on a ticket that we have
        if (example.at("/data/compensation") instanceof ObjectNode asked) {
          asked.put("ticketId", id(open()));
        }
        tell(example, example.path("id").asText());
        tell(Contracts.grown(example), UUID.randomUUID().toString());
      }
    }
  }

  private static void tell(JsonNode event, String id) {
    ((ObjectNode) event).put("id", id);
    TicketApi.as(event.path("source").asText().substring(1), null, "service")
        .contentType("application/cloudevents-batch+json")
        .body("[" + event + "]")
        .post("/events")
        .then()
        .statusCode(200)
        .body("results[0].outcome", equalTo("accepted"));
  }

  private static void rated() {
    String ticket = id(open());
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    Told.invitation(UUID.randomUUID(), ticket, 2, "SENT", null, "2099-01-01T00:00:00Z");
    String url = agent().post("/api/tickets/" + ticket + "/status-links").path("url");
    Response page = given().redirects().follow(false).get(URI.create(url).getPath());
    given()
        .cookie("huifang_status", page.cookie("huifang_status"))
        .redirects()
        .follow(false)
        .formParam("score", 4)
        .post(page.header("Location") + "/rating")
        .then()
        .statusCode(303);
  }

  private static void together() {
    String contact = TicketApi.contact("STANDARD", "STANDARD");
    String one = id(agent().body(contact).post("/api/tickets"));
    String other = id(agent().body(contact).post("/api/tickets"));
    changed(other).body("{\"tags\":[\"double\"]}").put("/api/tickets/" + other + "/tags");
    changed(other).body("{\"into\":\"" + one + "\"}").post("/api/tickets/" + other + "/merge");
    changed(other).delete("/api/tickets/" + other + "/merge").then().statusCode(200);
  }

  private static void granted() {
    admin()
        .redirects()
        .follow(false)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded")
        .formParam("whom", "ROLE AGENT")
        .formParam("kind", "VOUCHER")
        .formParam("amount", "50")
        .formParam("currency", "CNY")
        .post("/settings/limits");
    String ticket = id(open());
    changed(ticket)
        .body(
            "{\"kind\":\"VOUCHER\",\"amount\":20,\"currency\":\"CNY\",\"reason\":\"late parcel\"}")
        .post("/api/tickets/" + ticket + "/grants")
        .then()
        .statusCode(201);
  }

  private static void oneCustomerOfTwo() {
    String one = agent().get("/api/tickets/" + id(open())).path("customerId");
    String other = agent().get("/api/tickets/" + id(open())).path("customerId");
    String merge = "/api/customers/" + one + "/merge";
    person(one).body("{\"into\":\"" + other + "\"}").post(merge).then().statusCode(200);
    person(one).delete(merge).then().statusCode(200);
  }

  private static io.restassured.specification.RequestSpecification person(String id) {
    return agent().header("If-Match", agent().get("/api/customers/" + id).header("ETag"));
  }

  private static io.restassured.specification.RequestSpecification changed(String id) {
    return agent().header("If-Match", agent().get("/api/tickets/" + id).header("ETag"));
  }

  /** A holiday is announced and taken back: whoever counts by the hours is told. */
  private void plannedAnew() {
    String path = "/api/calendars/office";
    Response kept = admin().get(path);
    String hours = kept.asString();
    String longer = hours.replace("\"18:00\"", "\"19:00\"");
    admin().header("If-Match", kept.header("ETag")).body(longer).put(path).then().statusCode(200);
    due.drain();
    String etag = admin().get(path).header("ETag");
    admin().header("If-Match", etag).body(hours).put(path).then().statusCode(200);
    due.drain();
  }

  private void liveThroughEverything() {
    admin()
        .body(
            """
            {"id":"test","zone":"UTC","weekly":{"MONDAY":[{"from":"09:00","to":"18:00"}]},"dates":{}}
            """)
        .put("/api/calendars/test")
        .then()
        .statusCode(200);
    TicketApi.staff();
    admin()
        .body("{\"name\":\"Li Na\",\"team\":\"north\",\"role\":\"AGENT\"}")
        .put("/api/agents/agent-li")
        .then()
        .statusCode(200);
    admin()
        .body("{\"skills\":{\"refunds\":2},\"capacity\":{\"*\":4}}")
        .put("/api/agents/agent-li/seat")
        .then()
        .statusCode(200);
    BrandForm.save(Map.of("name", "Brook", "accent", "#1f5b52"), null);
    BrandForm.save(Map.of("name", "", "accent", ""), null);
    String id = id(open());
    change(id, "assignment", "{\"agent\":\"agent-li\"}").then().statusCode(200);
    clock.advance(Duration.ofSeconds(270));
    due.drain();
    clock.advance(Duration.ofMinutes(10));
    due.drain();
    change(id, "replies", "{\"text\":\"Which card?\",\"askCustomer\":true}").then().statusCode(200);
    agent().body("{\"text\":\"blue\"}").post("/api/tickets/" + id + "/customer-messages");
    change(id, "escalation", "{\"text\":\"wants a manager\"}").then().statusCode(200);
    change(id, "replies", "{\"text\":\"We see\"}").then().statusCode(200);
    plannedAnew();
    String etag = agent().get("/api/tickets/" + id).header("ETag");
    agent()
        .header("If-Match", etag)
        .body("{\"category\":\"payment\",\"complexity\":\"COMPLEX\",\"priority\":\"HIGH\"}")
        .put("/api/tickets/" + id + "/classification")
        .then()
        .statusCode(200);
    String rings = id(open());
    change(rings, "assignment", "{\"agent\":\"agent-wu\"}").then().statusCode(200);
    TicketApi.as("agent-wu", "north", "agent")
        .contentType("application/x-www-form-urlencoded")
        .formParam("path", "/desk/tickets/" + rings)
        .post("/notices/seen")
        .then()
        .statusCode(200);
    String handedOver = id(open());
    change(handedOver, "transfer", "{\"team\":\"south\",\"reason\":\"shift ends\"}")
        .then()
        .statusCode(200);
    change(id, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    change(id, "reopening", "{\"text\":\"not done\"}").then().statusCode(200);
    change(id, "resolution", "{\"text\":\"done now\"}").then().statusCode(200);
    change(id, "closure", "").then().statusCode(200);
    rated();
    together();
    granted();
    call(id);
    importOnePast();
    String erased = agent().get("/api/tickets/" + id(open())).path("customerId");
    admin()
        .header("If-Match", "\"1\"")
        .post("/api/customers/" + erased + "/erasure")
        .then()
        .statusCode(200);
    oneCustomerOfTwo();
  }

  /** About a ticket, by its customer. */
  private void call(String ticket) {
    String who = agent().get("/api/tickets/" + ticket).path("customerId");
    String email = admin().get("/api/customers/" + who).path("email");
    Instant now = clock.instant();
    ContactApi.told("call-1", "QUEUED", now.minusSeconds(220), Map.of("queue", "billing"));
    Map<String, Object> answered = Map.of("agent", "agent-li", "handle", email);
    String id =
        ContactApi.told("call-1", "ANSWERED", now.minusSeconds(190), answered)
            .getString("contact.id");
    String etag = agent().get("/api/contacts/" + id).header("ETag");
    agent()
        .header("If-Match", etag)
        .body("{\"ticketId\":\"" + ticket + "\"}")
        .put("/api/contacts/" + id + "/ticket")
        .then()
        .statusCode(200);
    ContactApi.told("call-1", "ENDED", now.minusSeconds(10), Map.of());
  }

  private void importOnePast() {
    imported(
        """
        target: ticket
        externalId: {column: id}
        fields:
          firstContactAt: {column: at, type: timestamp, patterns: [uuuu-MM-dd HH:mm]}
          resolvedAt: {column: done, type: timestamp, patterns: [uuuu-MM-dd HH:mm]}
          customerExternalId: {column: who}
        """,
        "id,at,done,who\nP1,2025-01-01 08:00,2025-01-01 09:00,past-1\n");
    imported(
        """
        target: contact
        externalId: {column: id}
        fields:
          offeredAt: {column: at, type: timestamp, patterns: [uuuu-MM-dd HH:mm]}
        """,
        "id,at\nC1,2025-01-01 08:00\n");
  }

  /** And taken back. */
  private void imported(String mapping, String file) {
    String id =
        admin()
            .body(Map.of("fileName", "past.csv", "mapping", mapping))
            .post("/api/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    admin()
        .contentType("application/octet-stream")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .put("/api/imports/" + id + "/parts/0")
        .then()
        .statusCode(204);
    admin().body("{\"parts\":1}").post("/api/imports/" + id + "/start").then().statusCode(202);
    due.drain();
    admin().post("/api/imports/" + id + "/undo").then().statusCode(202);
    due.drain();
  }
}
