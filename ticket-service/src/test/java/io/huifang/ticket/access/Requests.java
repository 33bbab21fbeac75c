package io.huifang.ticket.access;

import static io.huifang.ticket.TicketApi.manager;

import io.huifang.testkit.access.AccessSweep;
import io.huifang.testkit.access.Attempt;
import io.huifang.ticket.TicketApi;
import io.restassured.response.Response;
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
    String path = AccessSweep.path(operation);
    if (path.equals("/api/tickets")) {
      return operation.startsWith("GET") ? tickets(team) : opened(team);
    }
    if (path.equals("/api/tickets/bulk")) {
      String id = open(team).path("id");
      return Attempt.at(path)
          .with("{\"items\":[{\"id\":\"" + id + "\",\"version\":1}],\"tag\":\"x\"}");
    }
    if (path.equals("/api/search")) {
      Response ticket = open(team);
      return Attempt.at(path + "?q=" + ticket.path("number")).hiding(ticket.path("id"));
    }
    if (path.equals("/api/tickets/counts")) {
      return Attempt.at(path);
    }
    if (GrantRequests.knows(path)) {
      return GrantRequests.of(operation, path, team);
    }
    if (path.startsWith("/api/tickets/{id}")) {
      return ticket(operation, path, team);
    }
    if (path.startsWith("/api/macros")) {
      return TogetherRequests.macros(operation, path);
    }
    if (path.startsWith("/api/contact")) {
      return ContactRequests.of(operation, path, team);
    }
    if (RoutingRequests.knows(path)) {
      return RoutingRequests.of(operation, path, team);
    }
    if (OrganisationRequests.knows(path)) {
      return OrganisationRequests.of(operation, path, team);
    }
    if (path.startsWith("/api/customers")) {
      return customer(operation, path, team);
    }
    if (path.startsWith("/api/imports")) {
      return SettingsRequests.imports(operation, path);
    }
    return SettingsRequests.settings(operation, path, team);
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
    if (path.contains("/attachments")) {
      return FileRequests.of(operation, path, id);
    }
    if (TogetherRequests.knows(path)) {
      return TogetherRequests.of(operation, path, team);
    }
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
    if (CustomerRequests.knows(path)) {
      return CustomerRequests.of(operation, path, id, open(team).path("customerId"));
    }
    if (path.endsWith("erasure")) {
      TicketApi.cancelImports();
      return Attempt.at(path.replace("{id}", id)).ifMatch(known.header("ETag"));
    }
    if (operation.startsWith("POST")) {
      return Attempt.at(path).with("{\"email\":\"" + email + "\"}").hiding(name);
    }
    Attempt attempt = Attempt.at("/api/customers/" + id);
    return operation.startsWith("GET")
        ? attempt
        : attempt.with("{\"tier\":\"VIP\"}").ifMatch(known.header("ETag"));
  }

  private static Response open(String team) {
    return open(team, UUID.randomUUID() + "@example.org");
  }

  static Response open(String team, String email) {
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
