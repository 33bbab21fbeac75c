package io.huifang.kpi.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.testkit.Contracts;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A service that raises nothing shows what others have raised, and tells what was seen here. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SeenHereTest {
  private static final String LEAD = "lead-of-the-bell";
  @Inject EntityManager entities;
  @Inject ObjectMapper json;

  @Test
  void theBellRingsHereAndTheOthersHearThatItWasHeard() throws Exception {
    JsonNode raised = raised();
    tell(raised);
    tell(((ObjectNode) Contracts.grown(raised)).put("id", UUID.randomUUID().toString()));
    String page = lead().accept("text/html").get("/dashboard").asString();
    assertThat(page).contains("data-unseen=\"1\"");
    String line = raised.path("data").path("notice").path("bundle").asText();
    lead()
        .accept("application/json")
        .contentType("application/x-www-form-urlencoded")
        .formParam("line", line)
        .post("/notices/seen")
        .then()
        .statusCode(200)
        .body("unseen", equalTo(0));
    tell(raised);
    assertThat(told()).hasSize(1);
    Contracts.assertToldAsPromised("kpi-service", told());
  }

  private static RequestSpecification lead() {
    return given().auth().oauth2(TestTokens.token(LEAD, "north", "lead"));
  }

  /** As ticket-service promises it, for somebody who may see the figures. */
  private static JsonNode raised() {
    JsonNode example =
        Contracts.examples("ticket-service").stream()
            .filter(event -> event.path("type").asText().equals("notice.raised.v1"))
            .findFirst()
            .orElseThrow();
    ((ObjectNode) example.path("data").path("notice")).put("person", LEAD);
    return example;
  }

  private static void tell(JsonNode event) {
    given()
        .auth()
        .oauth2(TestTokens.token("ticket-service", null, "service"))
        .contentType("application/cloudevents-batch+json")
        .body("[" + event + "]")
        .post("/events")
        .then()
        .statusCode(200)
        .body("results[0].outcome", equalTo("accepted"));
  }

  private List<JsonNode> told() throws Exception {
    List<JsonNode> told = new ArrayList<>();
    for (Object row :
        entities.createNativeQuery("select event from outbox_event order by seq").getResultList()) {
      told.add(json.readTree((String) row));
    }
    return told;
  }
}
