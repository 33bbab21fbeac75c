package io.huifang.ticket.access;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.manager;

import io.huifang.testkit.access.Attempt;
import io.restassured.response.Response;
import java.util.UUID;

/** Attempts on an organisation with a customer of a team, and on rules of segments. */
final class OrganisationRequests {
  private OrganisationRequests() {}

  static boolean knows(String path) {
    return path.startsWith("/api/organisations") || path.startsWith("/api/segment-plans");
  }

  static Attempt of(String operation, String path, String team) {
    if (path.startsWith("/api/segment-plans")) {
      return operation.startsWith("GET") ? Attempt.at(path) : plan(path);
    }
    String name = "Company " + UUID.randomUUID();
    String body = "{\"name\":\"%s\",\"domains\":[],\"tier\":\"VIP\"}";
    if (operation.startsWith("POST")) {
      return Attempt.at(path).with(body.formatted(name));
    }
    Response made = manager().body(body.formatted(name)).post("/api/organisations");
    String id = made.path("id");
    join(Requests.open(team, UUID.randomUUID() + "@example.org").path("customerId"), id);
    if (operation.startsWith("PUT")) {
      return Attempt.at(path.replace("{id}", id))
          .with(body.formatted(name))
          .ifMatch(made.header("ETag"));
    }
    return path.endsWith("{id}")
        ? Attempt.at(path.replace("{id}", id))
        : Attempt.at(path + "?name=" + name.replace(" ", "%20")).hiding(id);
  }

  private static void join(String customer, String organisation) {
    String path = "/api/customers/" + customer;
    manager()
        .header("If-Match", manager().get(path).header("ETag"))
        .body("{\"organisation\":\"" + organisation + "\"}")
        .put(path + "/organisation");
  }

  private static Attempt plan(String path) {
    return Attempt.at(path)
        .with("{\"rules\":[]}")
        .ifMatch(admin().get("/api/segment-plans/current").header("ETag"));
  }
}
