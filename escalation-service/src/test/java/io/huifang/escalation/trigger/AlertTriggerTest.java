package io.huifang.escalation.trigger;

import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.eventOf;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.testkit.Contracts;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** An alert of kpi-service, as it promises it, becomes a case for which nobody waits by phone. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AlertTriggerTest {
  private static final String CLOSING =
      """
      {"rootCause":"PROCESS","touchpoint":"RESULT","party":"IT","answerToCustomer":"The line was cut."}
      """;

  /** The golden example, about this watch. */
  private static ObjectNode raised(UUID watch) {
    JsonNode example =
        Contracts.examples("kpi-service").stream()
            .filter(event -> event.path("type").asText().equals("alert.raised.v1"))
            .findFirst()
            .orElseThrow();
    ObjectNode raised = example.deepCopy();
    String alert = UUID.randomUUID().toString();
    raised.put("id", UUID.randomUUID().toString());
    raised.put("subject", alert);
    raised.put("correlationid", watch.toString());
    ((ObjectNode) raised.path("data").path("alert")).put("id", alert);
    ((ObjectNode) raised.path("data").path("alert")).put("watchId", watch.toString());
    return raised;
  }

  private static void told(JsonNode event, String outcome) {
    eventOf("kpi-service", event.toString()).body("results[0].outcome", equalTo(outcome));
  }

  private static List<String> cases(UUID watch) {
    return as("boss", null, "manager")
        .get("/api/cases?limit=200")
        .then()
        .extract()
        .path("items.findAll { it.reason.contains('" + watch + "') }.id");
  }

  /** One whose words tell it from all others. */
  private static ObjectNode saying(UUID watch) {
    ObjectNode raised = raised(watch);
    ((ObjectNode) raised.path("data").path("alert")).put("said", "Abandoned calls " + watch);
    return raised;
  }

  @Test
  void anAlertOpensACaseAndTheNextOfTheSameWatchJoinsIt() {
    UUID watch = UUID.randomUUID();
    ObjectNode first = saying(watch);
    told(first, "accepted");
    told(first, "duplicate");
    told(Contracts.grown(saying(watch)), "accepted");
    assertThat(cases(watch)).hasSize(1);
    String id = cases(watch).get(0);
    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("escalation.cause", equalTo("EARLY_WARNING"))
        .body("escalation.severity", equalTo("HIGH"))
        .body("escalation.ticketId", nullValue())
        .body("escalation.customerId", nullValue())
        .body("promises", empty());
    specialist()
        .get("/api/cases/" + id + "/events")
        .then()
        .statusCode(200)
        .body(containsString("CAUSE_ADDED"));
  }

  @Test
  void itIsClosedWithoutACallAndTheNextAlertOpensAnother() {
    UUID watch = UUID.randomUUID();
    told(saying(watch), "accepted");
    String id = cases(watch).get(0);
    change(id, "attempts", "{\"outcome\":\"REACHED\"}")
        .then()
        .statusCode(409)
        .body("type", containsString("nobody-waits"));
    page(id).then().body(containsString("A figure is more than chance"));
    change(id, "closure", CLOSING).then().statusCode(200);
    page(id).then().body(containsString("A figure that was more than chance"));
    told(saying(watch), "accepted");
    assertThat(cases(watch)).hasSize(2);
  }

  private static io.restassured.response.Response page(String id) {
    return as("spec-1", null, "specialist")
        .accept("text/html")
        .header("Accept-Language", "en")
        .get("/board/cases/" + id);
  }

  @Test
  void aWatchThatWantsNoCaseOpensNone() {
    UUID watch = UUID.randomUUID();
    ObjectNode raised = saying(watch);
    ((ObjectNode) raised.path("data").path("alert")).putNull("severity");
    told(raised, "accepted");
    assertThat(cases(watch)).isEmpty();
  }

  @Test
  void manyAtOnceOpenOneCase() throws Exception {
    UUID watch = UUID.randomUUID();
    ExecutorService replicas = Executors.newFixedThreadPool(6);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        ObjectNode event = saying(watch);
        all.add(replicas.submit(() -> told(event, "accepted")));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      replicas.shutdownNow();
    }
    assertThat(cases(watch)).hasSize(1);
  }

  @Test
  void whatIsNoAlertIsRejected() {
    ObjectNode raised = saying(UUID.randomUUID());
    ((ObjectNode) raised.path("data").path("alert")).put("severity", "AWFUL");
    told(raised, "rejected");
    ObjectNode without = saying(UUID.randomUUID());
    ((ObjectNode) without.path("data").path("alert")).remove("watchId");
    told(without, "rejected");
    ObjectNode empty = saying(UUID.randomUUID());
    ((ObjectNode) empty.path("data")).remove("alert");
    told(empty, "rejected");
  }
}
