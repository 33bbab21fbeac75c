package io.huifang.kpi.notice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.testkit.Contracts;
import io.huifang.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Notices of siblings that are seen here. */
public final class Seen {
  private Seen() {}

  /** Has somebody told by ticket-service, who then sees it here. */
  public static void here(String person) {
    JsonNode raised = raised(person);
    tell(((ObjectNode) raised).put("id", UUID.randomUUID().toString()));
    see(person, raised);
  }

  static void see(String person, JsonNode raised) {
    String line = raised.path("data").path("notice").path("bundle").asText();
    as(person)
        .accept("application/json")
        .contentType("application/x-www-form-urlencoded")
        .formParam("line", line)
        .post("/notices/seen")
        .then()
        .statusCode(200)
        .body("unseen", equalTo(0));
  }

  static RequestSpecification as(String person) {
    return given().auth().oauth2(TestTokens.token(person, "north", "lead"));
  }

  /** As ticket-service promises it, for somebody who may see the figures. */
  static JsonNode raised(String person) {
    JsonNode example =
        Contracts.examples("ticket-service").stream()
            .filter(event -> event.path("type").asText().equals("notice.raised.v1"))
            .findFirst()
            .orElseThrow();
    ObjectNode notice = (ObjectNode) example.path("data").path("notice");
    notice.put("person", person);
    notice.put(
        "id",
        UUID.nameUUIDFromBytes(person.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString());
    ((ObjectNode) example).put("subject", notice.path("id").asText());
    return example;
  }

  static void tell(JsonNode event) {
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
}
