package io.huifang.ticket.sla;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.contact;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.manager;
import static io.huifang.ticket.TicketApi.staff;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ClocksTest {
  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void morning() {
    clock.reset(); // Wednesday 09:00 in Shanghai, the office opens
  }

  private String open(String tier, String complexity) {
    return id(agent().body(contact(tier, complexity)).post("/api/tickets"));
  }

  private static ValidatableResponse sla(String id) {
    return agent().get("/api/tickets/" + id + "/sla").then().statusCode(200);
  }

  @Test
  void theTargetsFollowTierAndComplexity() {
    sla(open("STANDARD", "STANDARD"))
        .body("rule", hasItem("basic standard"))
        .body("find{it.target=='FIRST_RESPONSE'}.dueAt", equalTo("2026-03-04T01:05:00Z"))
        .body("find{it.target=='RESOLUTION'}.dueAt", equalTo("2026-03-04T05:00:00Z"));
    sla(open("VIP", "COMPLEX"))
        .body("rule", hasItem("VIP complex"))
        .body("find{it.target=='FIRST_RESPONSE'}.dueAt", equalTo("2026-03-04T01:01:00Z"));
  }

  @Test
  void workThatDoesNotFitIntoTodayIsDueTomorrow() {
    clock.set(Instant.parse("2026-03-06T09:00:00Z")); // Friday 17:00 in Shanghai, one hour left
    sla(open("STANDARD", "STANDARD"))
        .body("find{it.target=='RESOLUTION'}.dueAt", equalTo("2026-03-09T04:00:00Z"));
  }

  @Test
  void clocksPauseWhileTheCustomerHasTheBall() {
    String id = open("STANDARD", "STANDARD");
    clock.advance(Duration.ofMinutes(4));
    change(id, "replies", "{\"text\":\"Which card?\",\"askCustomer\":true}").then().statusCode(200);
    sla(id)
        .body("find{it.target=='FIRST_RESPONSE'}.state", equalTo("MET"))
        .body("find{it.target=='HANDLING'}.state", equalTo("PAUSED"));
    clock.advance(Duration.ofHours(2));
    agent().body("{\"text\":\"blue\"}").post("/api/tickets/" + id + "/customer-messages");
    sla(id)
        .body("find{it.target=='HANDLING'}.dueAt", equalTo("2026-03-04T05:04:00Z"))
        .body("find{it.target=='RESOLUTION'}.dueAt", equalTo("2026-03-04T07:00:00Z"))
        .body(
            "find{it.target=='RESOLUTION'}.segments.state",
            contains("RUNNING", "PAUSED", "RUNNING"));
  }

  @Test
  void warnsOnceAndTellsTheBreachOnceAtItsTime() {
    String id = open("STANDARD", "STANDARD");
    clock.advance(Duration.ofMinutes(4));
    due.drain();
    due.drain();
    agent()
        .get("/api/tickets/" + id + "/events")
        .then()
        .body("type", contains("OPENED", "SLA_WARNED"));
    clock.advance(Duration.ofMinutes(30));
    due.drain();
    due.drain();
    agent()
        .get("/api/tickets/" + id + "/events")
        .then()
        .body("type", contains("OPENED", "SLA_WARNED", "SLA_BREACHED"))
        .body("at[2]", equalTo("2026-03-04T01:05:00Z"));
    change(id, "replies", "{\"text\":\"sorry\"}").then().statusCode(200);
    sla(id).body("find{it.target=='FIRST_RESPONSE'}.state", equalTo("MISSED"));
  }

  @Test
  void aPauseDoesNotUndoAMiss() {
    String id = open("STANDARD", "STANDARD");
    change(id, "replies", "{\"text\":\"hello\"}").then().statusCode(200);
    clock.advance(Duration.ofHours(3)); // handling was due after two, and nobody has looked yet
    change(id, "replies", "{\"text\":\"Which card?\",\"askCustomer\":true}").then().statusCode(200);
    sla(id)
        .body("find{it.target=='HANDLING'}.state", equalTo("RUNNING"))
        .body("find{it.target=='RESOLUTION'}.state", equalTo("PAUSED"));
    change(id, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    sla(id).body("find{it.target=='HANDLING'}.state", equalTo("MISSED"));
    due.drain();
    due.drain();
    agent()
        .get("/api/tickets/" + id + "/events")
        .then()
        .body("findAll{it.type=='SLA_BREACHED'}.detail.target", contains("HANDLING"));
  }

  @Test
  void aResolutionIsNoFirstResponse() {
    String id = open("STANDARD", "STANDARD");
    clock.advance(Duration.ofMinutes(2));
    change(id, "resolution", "{\"text\":\"was solved by itself\"}").then().statusCode(200);
    sla(id)
        .body("find{it.target=='FIRST_RESPONSE'}.state", equalTo("CANCELLED"))
        .body("find{it.target=='RESOLUTION'}.state", equalTo("MET"));
    clock.advance(Duration.ofHours(1));
    change(id, "reopening", "{\"text\":\"it was not\"}").then().statusCode(200);
    sla(id)
        .body("find{it.target=='FIRST_RESPONSE'}.state", equalTo("RUNNING"))
        .body("find{it.target=='FIRST_RESPONSE'}.dueAt", equalTo("2026-03-04T02:05:00Z"));
    clock.advance(Duration.ofMinutes(4));
    change(id, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
    sla(id).body("find{it.target=='FIRST_RESPONSE'}.state", equalTo("MISSED"));
  }

  @Test
  void aMissStaysWithThoseWhoHadTheTicketWhenItWasDue() {
    staff();
    String id = open("STANDARD", "STANDARD");
    change(id, "assignment", "{\"agent\":\"agent-wu\"}").then().statusCode(200);
    clock.advance(Duration.ofMinutes(10)); // the first response was due after five, nobody looked
    change(id, "transfer", "{\"team\":\"south\",\"reason\":\"theirs\"}").then().statusCode(200);
    due.drain();
    String held = "find{it.target=='FIRST_RESPONSE'}.heldBy";
    manager()
        .get("/api/tickets/" + id + "/sla")
        .then()
        .body(held + ".team", equalTo("north"))
        .body(held + ".agent", equalTo("agent-wu"))
        .body("find{it.target=='RESOLUTION'}.heldBy", nullValue());
    clock.advance(Duration.ofMinutes(1));
    String etag = manager().get("/api/tickets/" + id).header("ETag");
    as("agent-he", "south", "agent")
        .header("If-Match", etag)
        .body("{\"text\":\"done\"}")
        .post("/api/tickets/" + id + "/resolution")
        .then()
        .statusCode(200);
    manager()
        .get("/api/tickets/" + id + "/sla")
        .then()
        .body("find{it.target=='FIRST_RESPONSE'}.state", equalTo("MISSED"))
        .body(held + ".team", equalTo("north"))
        .body("find{it.target=='RESOLUTION'}.heldBy.team", equalTo("south"));
  }

  @Test
  void aNewStandardLeavesRunningClocksAlone() {
    String before = open("STANDARD", "STANDARD");
    var current = admin().get("/api/service-standards/current");
    String rules =
        """
        {"rules":[{"name":"new","layer":"SPECIAL","category":"billing","calendar":"always",
          "targets":{"RESOLUTION":10}},
          {"name":"all","layer":"BASIC","calendar":"office","targets":{"RESOLUTION":600}}]}
        """;
    admin().body(rules).post("/api/service-standards").then().statusCode(428);
    admin()
        .header("If-Match", current.header("ETag"))
        .body(rules)
        .post("/api/service-standards")
        .then()
        .statusCode(201);
    change(before, "replies", "{\"text\":\"hello\"}").then().statusCode(200);
    sla(before)
        .body("find{it.target=='RESOLUTION'}.targetMinutes", equalTo(240.0f))
        .body("find{it.target=='HANDLING'}.rule", equalTo("basic standard"));
    sla(open("STANDARD", "STANDARD"))
        .body("find{it.target=='RESOLUTION'}.targetMinutes", equalTo(10.0f))
        .body("target", not(hasItem("FIRST_RESPONSE")));
    String restored = current.then().extract().jsonPath().prettify();
    var old = io.restassured.path.json.JsonPath.from(restored).getList("rules");
    admin()
        .header("If-Match", admin().get("/api/service-standards/current").header("ETag"))
        .body(java.util.Map.of("rules", old))
        .post("/api/service-standards")
        .then()
        .statusCode(201);
  }
}
