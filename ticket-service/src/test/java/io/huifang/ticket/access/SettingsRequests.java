package io.huifang.ticket.access;

import static io.huifang.ticket.TicketApi.admin;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.huifang.testkit.access.Attempt;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The same for what an administrator looks after. */
final class SettingsRequests {
  private SettingsRequests() {}

  static Attempt imports(String operation, String path) {
    String mapping =
        """
        target: customer
        externalId: {column: id}
        fields:
          name: {column: name}
        """;
    String announced = "{\"fileName\":\"past.csv\",\"mapping\":\"%s\"}";
    String body = announced.formatted(mapping.replace("\n", "\\n"));
    if (operation.equals("POST /api/imports")) {
      return Attempt.at(path).with(body);
    }
    String id = admin().body(body).post("/api/imports").path("id");
    Attempt attempt =
        Attempt.at(path.replace("{id}", id == null ? "none" : id).replace("{n}", "0"));
    byte[] file = "id,name\n1,Wang\n".getBytes(StandardCharsets.UTF_8);
    if (operation.startsWith("PUT")) {
      return attempt.with("application/octet-stream", file);
    }
    if (path.endsWith("start") || path.endsWith("undo")) {
      admin()
          .contentType("application/octet-stream")
          .body(file)
          .put("/api/imports/" + id + "/parts/0");
    }
    if (path.endsWith("start")) {
      return attempt.with("{\"parts\":1}");
    }
    if (path.endsWith("undo")) {
      admin().body("{\"parts\":1}").post("/api/imports/" + id + "/start");
    }
    return attempt;
  }

  static Attempt settings(String operation, String path, String team) {
    return switch (operation) {
      case "POST /api/mails" -> {
        String mail = "From: a@example.org\nMessage-ID: <%s@x>\n\nHello\n";
        byte[] bytes = mail.formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        yield Attempt.at(path).with("message/rfc822", bytes);
      }
      case "GET /api/agents" -> {
        String id = "agent-" + UUID.randomUUID();
        admin()
            .body("{\"name\":\"Wu Tao\",\"team\":\"" + team + "\",\"role\":\"AGENT\"}")
            .put("/api/agents/" + id);
        yield Attempt.at(path + "?team=" + team).hiding(id);
      }
      case "PUT /api/agents/{id}" ->
          Attempt.at("/api/agents/agent-wu")
              .with("{\"name\":\"Wu Tao\",\"team\":\"north\",\"role\":\"AGENT\"}");
      case "PUT /api/teams/{id}" ->
          Attempt.at("/api/teams/north").with("{\"name\":\"north\",\"calendar\":\"office\"}");
      case "GET /api/calendars/{id}" -> Attempt.at("/api/calendars/office");
      case "POST /api/calendars/{id}/dates" ->
          Attempt.at("/api/calendars/office/dates?openTickets=KEEP")
              .with("text/csv", "date,hours\n2031-10-01,closed\n".getBytes(UTF_8))
              .ifMatch(admin().get("/api/calendars/office").header("ETag"));
      case "GET /api/calendars/{id}/due" -> Attempt.at("/api/calendars/office/due?hours=1");
      case "PUT /api/calendars/{id}" -> again("/api/calendars/office", "/api/calendars/office");
      case "POST /api/service-standards" -> again("/api/service-standards/current", path);
      case "POST /api/routing-plans" -> RoutingRequests.plan(path);
      case "POST /events" -> Attempt.at(path).with("application/cloudevents-batch+json", "[]");
      default -> Attempt.at(path);
    };
  }

  /** What is in force, written once more. */
  private static Attempt again(String current, String path) {
    Response now = admin().get(current);
    String body = now.asString();
    if (path.endsWith("standards")) {
      body = body.replaceFirst("(?s).*\"rules\":(\\[.*\\]).*", "{\"rules\":$1}");
    }
    return Attempt.at(path).with(body).ifMatch(now.header("ETag"));
  }
}
