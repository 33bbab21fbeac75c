package io.huifang.ticket.loop;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** What the siblings tell about a ticket, in the words of the tests. */
public final class Told {
  private Told() {}

  public static void caseOf(UUID id, String ticket, long version, String state, String owner) {
    caseOf(id, ticket, null, version, state, owner, "north", "null");
  }

  public static void caseOf(
      UUID id,
      String ticket,
      String customer,
      long version,
      String state,
      String owner,
      String team,
      String recovered) {
    taken(
        "escalation-service",
        "case.escalated.v1",
        id,
        version,
        """
        {"case":{"id":"%s","number":"%s","state":"%s","cause":"LOW_SCORE","ticketId":%s,
          "ticketNumber":null,"customerId":%s,"severity":"HIGH","level":1,"owner":"%s",
          "openedAt":"2026-03-04T00:40:00Z","closedAt":%s,"rootCause":null,"touchpoint":null,
          "party":null,"recovered":%s,"dims":{"team":"%s"},"addedTomorrow":1},"change":{}}
        """
            .formatted(
                id,
                number(id),
                state,
                text(ticket),
                text(customer),
                owner,
                state.equals("CLOSED") ? "\"2026-03-04T00:50:00Z\"" : "null",
                recovered,
                team));
  }

  /** The number of the case with this id. */
  public static String number(UUID id) {
    return "C-%06d"
        .formatted(Math.floorMod(id.getLeastSignificantBits(), 900_000_000L) + 1_000_000);
  }

  public static void promise(UUID id, UUID about, String ticket, long version, String state) {
    taken(
        "escalation-service",
        "promise.made.v1",
        id,
        version,
        """
        {"promise":{"id":"%s","caseId":"%s","ticketId":%s,"state":"%s","madeAt":"2026-03-04T00:41:00Z",
          "firstDueAt":"2026-03-04T09:30:00Z","dueAt":"2026-03-04T09:30:00Z","fulfilledAt":%s,
          "attempts":0},"change":{}}
        """
            .formatted(
                id,
                about,
                text(ticket),
                state,
                state.equals("OPEN") ? "null" : "\"2026-03-04T08:00:00Z\""));
  }

  public static void invitation(
      UUID id, String ticket, long version, String state, String reason, String expires) {
    taken(
        "survey-service",
        "invitation.sent.v1",
        id,
        version,
        """
        {"invitation":{"id":"%s","purpose":"TICKET","ticketId":%s,"caseId":null,"customerId":null,
          "medium":"EMAIL","state":"%s","heldBackReason":%s,"decidedAt":"2026-03-04T00:45:00Z",
          "sentAt":null,"expiresAt":%s}}
        """
            .formatted(id, text(ticket), state, text(reason), text(expires)));
  }

  public static void answer(
      UUID id, String ticket, String customer, long version, int score, String comment) {
    answer(id, text(ticket), "null", customer, version, score, comment, "north");
  }

  public static void answer(
      UUID id,
      String ticket,
      String external,
      String customer,
      long version,
      int score,
      String comment,
      String team) {
    taken(
        "survey-service",
        "answer.received.v1",
        id,
        version,
        """
        {"answer":{"id":"%s","invitationId":null,"purpose":"TICKET","ticketId":%s,
          "ticketExternalId":%s,"caseId":null,"customerId":%s,"receivedAt":"2026-03-04T00:46:00Z",
          "scores":[{"touchpoint":"RESULT","scale":5,"value":3},
            {"touchpoint":"OVERALL","scale":5,"value":%d}],
          "comment":%s,"dims":{"team":"%s"}}}
        """
            .formatted(id, ticket, external, text(customer), score, text(comment), team));
  }

  /** The answer to an invitation. */
  public static void answers(UUID id, UUID survey, String ticket, int score, String comment) {
    taken(
        "survey-service",
        "answer.received.v1",
        id,
        1,
        """
        {"answer":{"id":"%s","invitationId":"%s","purpose":"TICKET","ticketId":"%s",
          "receivedAt":"2026-03-04T00:47:00Z","comment":"%s",
          "scores":[{"touchpoint":"OVERALL","scale":5,"value":%d}]}}
        """
            .formatted(id, survey, ticket, comment, score));
  }

  public static void withdrawn(UUID id, long version) {
    String data = "{\"answer\":{\"id\":\"" + id + "\"}}";
    taken("survey-service", "answer.withdrawn.v1", id, version, data);
  }

  /** Tells something twice, as may happen, and expects that it is taken. */
  private static void taken(String source, String type, UUID subject, long version, String data) {
    tell(source, type, subject, version, data).body("results[0].outcome", equalTo("accepted"));
    tell(source, type, subject, version, data).body("results[0].outcome", equalTo("accepted"));
  }

  public static ValidatableResponse tell(
      String source, String type, UUID subject, long version, String data) {
    String event =
        """
        [{"specversion":"1.0","id":"%s","source":"/%s","type":"%s","subject":"%s",
          "time":"2026-03-04T01:00:00Z","correlationid":"%s","aggregateversion":%d,"data":%s}]
        """
            .formatted(UUID.randomUUID(), source, type, subject, subject, version, data);
    return given()
        .auth()
        .oauth2(TestTokens.token(source, null, "service"))
        .contentType("application/cloudevents-batch+json")
        .body(event.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/events")
        .then()
        .statusCode(200);
  }

  private static String text(String value) {
    return value == null ? "null" : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
