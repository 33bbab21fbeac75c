package io.huifang.escalation.access;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.envelope;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.person;
import static io.huifang.escalation.EscalationApi.specialist;

import io.huifang.escalation.notify.TellingKit;
import io.huifang.testkit.access.AccessSweep;
import io.huifang.testkit.access.Attempt;
import io.restassured.response.Response;
import java.util.UUID;

/** For each operation a request that succeeds for who may, about a fresh object of one team. */
final class Requests {
  private static final String COMPENSATION =
      "{\"kind\":\"VOUCHER\",\"amount\":20,\"currency\":\"CNY\",\"reason\":\"waited twice\"}";
  private static final String REACHED = "{\"outcome\":\"REACHED\"}";
  private static final String CLOSING =
      """
      {"rootCause":"PROCESS","touchpoint":"RESULT","party":"us","answerToCustomer":"sorry"}
      """;

  private static final String DUE = "2026-03-06T02:00:00Z";
  private static final String NOT_WANTED =
      "{\"saidBy\":\"the customer\",\"reason\":\"it works again\"}";

  private final NotifyRequests notifications;

  Requests(TellingKit kit) {
    notifications = new NotifyRequests(kit);
  }

  Attempt of(String operation, String team) {
    if (NotifyRequests.has(operation)) {
      return notifications.of(operation);
    }
    String path = AccessSweep.path(operation);
    return switch (operation) {
      case "GET /api/cases" -> {
        String id = opened(team);
        yield Attempt.at(path + "?limit=200").hiding(id);
      }
      case "POST /api/cases" -> {
        UUID ticket = ticket(team);
        yield Attempt.at(path)
            .with("{\"ticketId\":\"" + ticket + "\",\"reason\":\"needs somebody\"}");
      }
      case "POST /api/escalation-matrix" -> current(path, "rules");
      case "PUT /api/escalation-matrix/file" -> file(path);
      case "POST /api/triggers" -> current(path, "rules");
      case "POST /api/taxonomy" -> current(path, "terms");
      case "POST /api/triggers/trial" ->
          Attempt.at(path).with("{\"fact\":\"ANSWER\",\"said\":{\"score\":\"1\"}}");
      case "POST /events" -> Attempt.at(path).with("application/cloudevents-batch+json", "[]");
      case "GET /api/promises" -> {
        String id = promised(team);
        yield Attempt.at(path + "?limit=200").hiding(id);
      }
      case "POST /api/promises" ->
          Attempt.at(path)
              .with("{\"ticketId\":\"" + ticket(team) + "\",\"dueAt\":\"" + DUE + "\"}");
      default -> others(operation, path, team);
    };
  }

  private static Attempt others(String operation, String path, String team) {
    if (path.startsWith("/api/on-call")) {
      return OnCallRequests.of(operation, path);
    }
    if (path.startsWith("/api/promises/{id}")) {
      return ofPromise(operation, path, team);
    }
    return path.startsWith("/api/cases/{id}") ? ofCase(operation, path, team) : Attempt.at(path);
  }

  private static Attempt ofCase(String operation, String path, String team) {
    String id = opened(team);
    Attempt attempt = Attempt.at(path.replace("{id}", id));
    if (operation.startsWith("GET")) {
      return attempt;
    }
    String verb = path.substring(path.lastIndexOf('/') + 1);
    String etag = specialist().get("/api/cases/" + id).header("ETag");
    if (verb.equals("closure")) {
      etag =
          specialist()
              .header("If-Match", etag)
              .body(REACHED)
              .post("/api/cases/" + id + "/attempts")
              .header("ETag");
    }
    String body =
        switch (verb) {
          case "attempts" -> REACHED;
          case "closure" -> CLOSING;
          case "compensations" -> COMPENSATION;
          case "acknowledgement" -> "{}";
          case "promises" -> "{\"dueAt\":\"" + DUE + "\",\"about\":\"the result\"}";
          case "withdrawal" -> NOT_WANTED;
          case "owner" -> "{\"owner\":\"spec-9\"}";
          default -> "{\"dueAt\":\"2026-03-09T02:00:00Z\",\"reason\":\"asked for it\"}";
        };
    return attempt.with(body).ifMatch(etag);
  }

  private static Attempt ofPromise(String operation, String path, String team) {
    String id = promised(team);
    Attempt attempt = Attempt.at(path.replace("{id}", id));
    if (operation.startsWith("GET")) {
      return attempt;
    }
    String body =
        switch (path.substring(path.lastIndexOf('/') + 1)) {
          case "attempts" -> REACHED;
          case "withdrawal" -> NOT_WANTED;
          case "owner" -> "{\"owner\":\"spec-9\"}";
          default -> "{\"dueAt\":\"2026-03-09T02:00:00Z\",\"reason\":\"asked for it\"}";
        };
    return attempt.with(body).ifMatch(specialist().get("/api/promises/" + id).header("ETag"));
  }

  private static String promised(String team) {
    person("spec-9", "SPECIALIST", "centre");
    return as("boss", null, "manager")
        .body("{\"ticketId\":\"" + ticket(team) + "\",\"dueAt\":\"" + DUE + "\"}")
        .post("/api/promises")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String opened(String team) {
    person("spec-9", "SPECIALIST", "centre");
    UUID ticket = UUID.randomUUID();
    event(answer(ticket, 1, "bad", "").replace("\"team\":\"north\"", "\"team\":\"" + team + "\""));
    return caseAbout(ticket);
  }

  private static UUID ticket(String team) {
    UUID id = UUID.randomUUID();
    event(
        envelope(
            "ticket.opened.v1",
            id,
            1,
            """
            {"ticket":{"id":"%s","number":"T-000001","state":"NEW","origin":"LIVE","reopens":0,
             "dims":{"channel":"PHONE","category":"billing","tier":"STANDARD","team":"%s"}}}
            """
                .formatted(id, team)));
    return id;
  }

  private static Attempt file(String path) {
    Response now = as("admin", null, "admin").accept("*/*").get(path);
    return Attempt.at(path).with("application/yaml", now.asString()).ifMatch(now.header("ETag"));
  }

  /** What is in force, published once more. */
  private static Attempt current(String path, String field) {
    Response now = as("admin", null, "admin").get(path + "/current");
    String kept = now.asString().replaceFirst("(?s).*\"" + field + "\":(\\[.*\\]).*", "$1");
    return Attempt.at(path).with("{\"" + field + "\":" + kept + "}").ifMatch(now.header("ETag"));
  }
}
