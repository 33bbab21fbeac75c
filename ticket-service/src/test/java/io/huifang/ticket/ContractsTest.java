package io.huifang.ticket;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.Contracts;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  void examplesFitTheirSchemas() {
    List<JsonNode> examples = Contracts.examples("ticket-service");
    assertThat(examples).hasSizeGreaterThanOrEqualTo(17);
    for (JsonNode example : examples) {
      assertThat(Contracts.violations("ticket-service", example))
          .as(example.path("type").asText())
          .isEmpty();
    }
  }

  @Test
  void whatIsReallyToldFitsTheSchemas() throws Exception {
    clock.reset();
    liveThroughEverything();
    List<?> told =
        entities.createNativeQuery("select event from outbox_event order by seq").getResultList();
    Set<String> types = new TreeSet<>();
    for (Object text : told) {
      JsonNode event = json.readTree((String) text);
      types.add(event.path("type").asText());
      assertThat(Contracts.violations("ticket-service", event)).as(event.toString()).isEmpty();
    }
    Set<String> promised = new TreeSet<>();
    Contracts.examples("ticket-service").forEach(e -> promised.add(e.path("type").asText()));
    assertThat(types).isEqualTo(promised);
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
    String id = id(open());
    change(id, "assignment", "{\"agent\":\"agent-li\"}").then().statusCode(200);
    clock.advance(Duration.ofSeconds(270));
    due.drain();
    clock.advance(Duration.ofMinutes(10));
    due.drain();
    change(id, "replies", "{\"text\":\"Which card?\",\"askCustomer\":true}").then().statusCode(200);
    agent().body("{\"text\":\"blue\"}").post("/api/tickets/" + id + "/customer-messages");
    change(id, "escalation", "{\"text\":\"wants a manager\"}").then().statusCode(200);
    String etag = agent().get("/api/tickets/" + id).header("ETag");
    agent()
        .header("If-Match", etag)
        .body("{\"category\":\"payment\",\"complexity\":\"COMPLEX\",\"priority\":\"HIGH\"}")
        .put("/api/tickets/" + id + "/classification")
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
  }
}
