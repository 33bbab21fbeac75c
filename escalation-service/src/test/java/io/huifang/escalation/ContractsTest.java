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
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.Contracts;
import io.huifang.testkit.HouseRules;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
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

  @Inject EntityManager entities;
  @Inject ObjectMapper json;
  @Inject SettableClock clock;
  @Inject DueService due;

  @Test
  void theHouseIsInOrder() {
    HouseRules.check("escalation");
  }

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
          type.matches("(ticket|sla)\\..*|(customer|agent|calendar)\\.changed.*|answer\\..*");
      if (wanted && !type.equals("sla.warned.v1")) {
        String outcome = eventOf(producer, example.toString()).extract().path("results[0].outcome");
        assertThat(outcome).as(type).isIn("accepted", "duplicate");
      }
    }
  }

  @Test
  void examplesAndRealEventsFitTheSchemas() throws Exception {
    Set<String> promised = new TreeSet<>();
    for (JsonNode example : Contracts.examples("escalation-service")) {
      promised.add(example.path("type").asText());
      assertThat(Contracts.violations("escalation-service", example)).isEmpty();
    }
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
    UUID ticket = UUID.randomUUID();
    event(answer(ticket, 1, "bad", "")).body("results[0].outcome", equalTo("accepted"));
    String id = caseAbout(ticket);
    clock.advance(Duration.ofHours(25));
    due.drain();
    change(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    change(id, "closure", CLOSING).then().statusCode(200);
    event(followUp(UUID.fromString(id), 2));
    change(id, "attempts", "{\"outcome\":\"NO_ANSWER\"}").then().statusCode(200);
    change(id, "closure", CLOSING).then().statusCode(200);
    Set<String> types = new TreeSet<>();
    for (Object text :
        entities.createNativeQuery("select event from outbox_event").getResultList()) {
      JsonNode told = json.readTree((String) text);
      types.add(told.path("type").asText());
      assertThat(Contracts.violations("escalation-service", told)).as(told.toString()).isEmpty();
    }
    assertThat(types).isEqualTo(promised);
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
