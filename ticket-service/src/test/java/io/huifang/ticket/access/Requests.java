package io.huifang.ticket.access;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.manager;

import io.huifang.testkit.access.AccessSweep;
import io.huifang.testkit.access.Attempt;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** For each operation a request that succeeds for who may, about a fresh object of one team. */
final class Requests {
  private static final String TEXT = "{\"text\":\"because\"}";
  private static final Map<String, String> BODIES =
      Map.of(
          "assignment", "{\"agent\":\"agent-wu\"}",
          "classification",
              "{\"category\":\"x\",\"complexity\":\"STANDARD\",\"priority\":\"NORMAL\"}",
          "closure", "");

  Attempt of(String operation, String team) {
    String path = operation.substring(operation.indexOf(' ') + 1);
    if (path.equals("/api/tickets")) {
      return operation.startsWith("GET") ? tickets(team) : opened(team);
    }
    if (path.startsWith("/api/tickets/{id}")) {
      return ticket(operation, path, team);
    }
    if (path.startsWith("/api/customers")) {
      return customer(operation, path, team);
    }
    if (path.startsWith("/api/imports")) {
      return imports(operation, path);
    }
    return settings(operation, path, team);
  }

  private static Attempt tickets(String team) {
    String id = open(team).path("id");
    return Attempt.at("/api/tickets?limit=200&team=" + team).hiding(id);
  }

  private static Attempt opened(String team) {
    return Attempt.at("/api/tickets").with(contact(team, UUID.randomUUID() + "@example.org"));
  }

  private static Attempt ticket(String operation, String path, String team) {
    Response ticket = open(team);
    String id = ticket.path("id");
    String verb = path.substring(path.lastIndexOf('/') + 1);
    if (verb.equals("reopening") || verb.equals("closure")) {
      ticket =
          manager()
              .header("If-Match", ticket.header("ETag"))
              .body(TEXT)
              .post("/api/tickets/" + id + "/resolution");
    }
    Attempt attempt = Attempt.at(path.replace("{id}", id));
    if (operation.startsWith("GET") || verb.equals("status-links")) {
      return attempt;
    }
    String elsewhere = team.equals(AccessSweep.OWN) ? AccessSweep.OTHER : AccessSweep.OWN;
    String body =
        verb.equals("transfer")
            ? "{\"team\":\"" + elsewhere + "\",\"reason\":\"because\"}"
            : BODIES.getOrDefault(verb, TEXT);
    return attempt.with(body).ifMatch(ticket.header("ETag"));
  }

  private static Attempt customer(String operation, String path, String team) {
    String email = UUID.randomUUID() + "@example.org";
    String name = "Wang " + UUID.randomUUID();
    String id = open(team, email).path("customerId");
    Response known =
        manager()
            .header("If-Match", manager().get("/api/customers/" + id).header("ETag"))
            .body("{\"name\":\"" + name + "\"}")
            .patch("/api/customers/" + id);
    if (operation.startsWith("POST")) {
      return Attempt.at(path).with("{\"email\":\"" + email + "\"}").hiding(name);
    }
    Attempt attempt = Attempt.at("/api/customers/" + id);
    return operation.startsWith("GET")
        ? attempt
        : attempt.with("{\"tier\":\"VIP\"}").ifMatch(known.header("ETag"));
  }

  private static Attempt imports(String operation, String path) {
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
    if (path.endsWith("start")) {
      admin()
          .contentType("application/octet-stream")
          .body(file)
          .put("/api/imports/" + id + "/parts/0");
      return attempt.with("{\"parts\":1}");
    }
    return attempt;
  }

  private static Attempt settings(String operation, String path, String team) {
    return switch (operation) {
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
      case "GET /api/calendars/{id}/due" -> Attempt.at("/api/calendars/office/due?hours=1");
      case "PUT /api/calendars/{id}" -> again("/api/calendars/office", "/api/calendars/office");
      case "POST /api/service-standards" -> again("/api/service-standards/current", path);
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

  private static Response open(String team) {
    return open(team, UUID.randomUUID() + "@example.org");
  }

  private static Response open(String team, String email) {
    return manager().body(contact(team, email)).post("/api/tickets");
  }

  private static String contact(String team, String email) {
    return """
        {"channel":"PHONE","category":"billing","subject":"Charged twice","team":"%s",
         "customer":{"email":"%s","language":"en"}}
        """
        .formatted(team, email);
  }
}
