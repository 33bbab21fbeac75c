package io.huifang.escalation;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.eventOf;
import static io.huifang.escalation.EscalationApi.followUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.Contracts;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ContractsTest {
  private static final String CLOSING =
      """
      {"rootCause":"PROCESS","touchpoint":"RESULT","party":"p","answerToCustomer":"a"}
      """;

  private static final String WITHOUT_CALL =
      CLOSING.replace("}", ",\"withoutCall\":\"wrong number\",\"toldBy\":\"a letter\"}");

  private static final String COMPENSATION =
      """
      {"kind":"VOUCHER","amount":20,"currency":"CNY","reason":"waited twice"}
      """;

  @Inject EntityManager entities;
  @Inject ObjectMapper json;
  @Inject SettableClock clock;
  @Inject DueService due;

  @Test
  void openApiIsWhatRuns() {
    Contracts.assertOpenApiIsCurrent("escalation-service");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket-service", "survey-service"})
  void takesTheExamplesOfItsProducers(String producer) {
    Assumptions.assumeTrue(
        Files.isDirectory(Path.of("..", producer, "contracts")), producer + " has no contracts");
    for (JsonNode example : Contracts.examples(producer)) {
      String type = example.path("type").asText();
      boolean wanted =
          type.matches(
              "(ticket|sla|customer|notice)\\..*|(agent|calendar|seat|team)\\.(changed|restated).*"
                  + "|answer\\.received.*");
      boolean nothingToUs = type.matches("(sla\\.replanned|ticket\\.withdrawn)\\.v1");
      if (wanted && !nothingToUs) {
        assertThat(outcome(producer, example)).as(type).isIn("accepted", "duplicate");
        ObjectNode tomorrow = (ObjectNode) Contracts.grown(example);
        assertThat(outcome(producer, tomorrow.put("id", UUID.randomUUID().toString())))
            .as(type + " with a field more")
            .isEqualTo("accepted");
      }
    }
  }

  private static String outcome(String producer, JsonNode event) {
    return eventOf(producer, event.toString()).extract().path("results[0].outcome");
  }

  @Test
  void tellsWhatItPromises() throws Exception {
    clock.reset();
    Number before =
        (Number)
            entities
                .createNativeQuery("select coalesce(max(seq), 0) from outbox_event")
                .getSingleResult();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
    UUID ticket = UUID.randomUUID();
    event(answer(ticket, 1, "bad", "")).body("results[0].outcome", equalTo("accepted"));
    String id = caseAbout(ticket);
    event(answer(ticket, 1, "bad again", "")).body("results[0].outcome", equalTo("accepted"));
    change(id, "owner", "{\"owner\":\"spec-1\"}").then().statusCode(200);
    change(id, "owner", "{\"owner\":\"lead-n\"}").then().statusCode(200);
    EscalationApi.as("lead-n", "north", "lead")
        .contentType("application/x-www-form-urlencoded")
        .formParam("path", "/board/cases/" + id)
        .post("/notices/seen")
        .then()
        .statusCode(200);
    clock.advance(Duration.ofHours(25));
    due.drain();
    change(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    change(id, "compensations", COMPENSATION).then().statusCode(201);
    change(id, "closure", CLOSING).then().statusCode(200);
    event(followUp(UUID.fromString(id), 2));
    change(id, "attempts", "{\"outcome\":\"NO_ANSWER\"}").then().statusCode(200);
    change(id, "closure", WITHOUT_CALL).then().statusCode(200);
    agentsPromise();
    EscalationApi.as("admin", null, "admin")
        .body("{}")
        .post("/api/outbox/resync")
        .then()
        .statusCode(202);
    due.drain();
    List<JsonNode> told = new ArrayList<>();
    for (Object row :
        entities
            // of what is told again the latest is what has been lived through here
            .createNativeQuery(
                "select event from outbox_event order by seq <= :before,"
                    + " case when type like '%restated%' then -seq else seq end")
            .setParameter("before", before.longValue())
            .getResultList()) {
      told.add(json.readTree((String) row));
    }
    Contracts.assertToldAsPromised("escalation-service", told);
  }

  private static void agentsPromise() {
    UUID customer = CaseStories.customer("Ms Qian", null);
    UUID ticket = CaseStories.ticket(customer, "T-000002", "Brook 2 leaks");
    var agent = "agent-q";
    EscalationApi.person(agent, "AGENT", "north");
    String id =
        EscalationApi.as(agent, "north", "agent")
            .body(
                "{\"ticketId\":\"%s\",\"dueAt\":\"%s\"}".formatted(ticket, "2026-03-07T02:00:00Z"))
            .post("/api/promises")
            .path("id");
    EscalationApi.as(agent, "north", "agent")
        .header("If-Match", "\"1\"")
        .body("{\"owner\":\"lead-n\"}")
        .post("/api/promises/" + id + "/owner")
        .then()
        .statusCode(200);
    EscalationApi.as(agent, "north", "agent")
        .header("If-Match", "\"2\"")
        .body("{\"saidBy\":\"Ms Qian\",\"reason\":\"it works again\"}")
        .post("/api/promises/" + id + "/withdrawal")
        .then()
        .statusCode(200);
  }

  @Test
  void nonsenseIsRejectedAndNamesTheReason() {
    event(EscalationApi.envelope("sla.breached.v1", UUID.randomUUID(), 1, "{\"ticket\":{}}"))
        .body("results[0].outcome", equalTo("rejected"));
    event(EscalationApi.envelope("answer.received.v1", UUID.randomUUID(), 1, "{\"answer\":[]}"))
        .body("results[0].outcome", equalTo("rejected"));
    event(EscalationApi.envelope("weather.changed.v1", UUID.randomUUID(), 1, "{}"))
        .body("results[0].outcome", equalTo("ignored"));
  }
}
