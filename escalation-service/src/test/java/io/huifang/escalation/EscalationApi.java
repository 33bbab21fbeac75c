package io.huifang.escalation;

import static io.restassured.RestAssured.given;

import io.huifang.testkit.TestTokens;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The words in which the tests of this service are written. */
public final class EscalationApi {
  private EscalationApi() {}

  public static RequestSpecification as(String subject, String team, String... roles) {
    return given()
        .auth()
        .oauth2(TestTokens.token(subject, team, roles))
        .contentType(ContentType.JSON)
        .accept(ContentType.JSON);
  }

  /** Lets a test send a file as it is. */
  public static void sendYamlAsText() {
    RestAssured.config =
        RestAssured.config()
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .encodeContentTypeAs("application/yaml", ContentType.TEXT));
  }

  public static RequestSpecification specialist() {
    return as("spec-1", null, "specialist");
  }

  public static ValidatableResponse event(String event) {
    return eventOf("sibling", event);
  }

  /** An event that this producer tells. */
  public static ValidatableResponse eventOf(String producer, String event) {
    return given()
        .auth()
        .oauth2(TestTokens.token(producer, null, "service"))
        .contentType("application/cloudevents-batch+json")
        .body("[" + event + "]")
        .post("/events")
        .then()
        .statusCode(200);
  }

  public static String envelope(String type, UUID subject, long version, String data) {
    return """
        {"specversion":"1.0","id":"%s","source":"/sibling","type":"%s","subject":"%s",
         "time":"2026-03-04T01:00:00Z","correlationid":"%s","aggregateversion":%d,"data":%s}
        """
        .formatted(UUID.randomUUID(), type, subject, subject, version, data);
  }

  public static void person(String id, String role, String team) {
    event(
        envelope(
            "agent.changed.v1",
            UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            1,
            """
            {"agent":{"id":"%s","name":"%s","email":"%s@huifang.example","team":"%s","role":"%s","active":true}}
            """
                .formatted(id, id, id, team, role)));
  }

  /** An answer about a ticket with this overall score; the same event each time it is sent. */
  public static String answer(UUID ticket, int overall, String comment, String severe) {
    UUID id = UUID.randomUUID();
    return envelope(
        "answer.received.v1",
        id,
        1,
        """
        {"answer":{"id":"%s","purpose":"TICKET","ticketId":"%s","ticketNumber":"T-000001",
         "scores":[{"touchpoint":"OVERALL","scale":5,"value":%d}],"comment":"%s","severeWords":[%s],
         "dims":{"channel":"PHONE","category":"billing","tier":"STANDARD","team":"north"}}}
        """
            .formatted(id, ticket, overall, comment, severe));
  }

  public static String followUp(UUID caseId, int overall) {
    UUID id = UUID.randomUUID();
    return envelope(
        "answer.received.v1",
        id,
        1,
        """
        {"answer":{"id":"%s","purpose":"CASE","caseId":"%s",
         "scores":[{"touchpoint":"OVERALL","scale":5,"value":%d}]}}
        """
            .formatted(id, caseId, overall));
  }

  /** The id of the newest case about a ticket, null if there is none. */
  public static String caseAbout(UUID ticket) {
    return specialist().get("/api/cases?ticket=" + ticket).then().extract().path("items[0].id");
  }

  /** A change at the version that the case has now. */
  public static Response change(String id, String what, String body) {
    String etag = specialist().get("/api/cases/" + id).header("ETag");
    return specialist().header("If-Match", etag).body(body).post("/api/cases/" + id + "/" + what);
  }
}
