package io.huifang.ticket.access;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.manager;

import io.huifang.testkit.access.Attempt;
import io.restassured.response.Response;
import java.util.UUID;

/** Attempts on two tickets of one customer. */
final class TogetherRequests {
  private TogetherRequests() {}

  static boolean knows(String path) {
    return path.contains("/merge")
        || path.contains("/split")
        || path.contains("/follow-up")
        || path.contains("/tags")
        || path.contains("/links")
        || path.contains("/watchers")
        || path.contains("/macros");
  }

  /** Macros themselves, which belong to no ticket. */
  static Attempt macros(String operation, String path) {
    String macro = macro();
    Attempt attempt = Attempt.at(path.replace("{id}", macro));
    return operation.startsWith("GET")
        ? attempt
        : attempt.with("{\"name\":\"" + UUID.randomUUID() + "\"}").ifMatch("\"1\"");
  }

  private static String macro() {
    return admin().body("{\"name\":\"" + UUID.randomUUID() + "\"}").post("/api/macros").path("id");
  }

  static Attempt of(String operation, String path, String team) {
    String email = UUID.randomUUID() + "@example.org";
    String id = Requests.open(team, email).path("id");
    String other = Requests.open(team, email).path("id");
    if (operation.startsWith("DELETE") && path.endsWith("/merge")) {
      with(id).body("{\"into\":\"" + other + "\"}").post("/api/tickets/" + id + "/merge");
    }
    if (path.endsWith("/follow-up")) {
      with(id).body("{\"text\":\"done\"}").post("/api/tickets/" + id + "/resolution");
      with(id).post("/api/tickets/" + id + "/closure");
    }
    Attempt attempt =
        Attempt.at(path.replace("{id}", id).replace("{other}", other).replace("{macro}", macro()));
    if (operation.startsWith("GET")) {
      return attempt;
    }
    String body =
        switch (path.substring("/api/tickets/{id}/".length())) {
          case "merge" -> operation.startsWith("POST") ? "{\"into\":\"" + other + "\"}" : "";
          case "split" -> "{\"subject\":\"Part\",\"messages\":[\"" + message(id) + "\"]}";
          case "tags" -> "{\"tags\":[\"double\"]}";
          case "links" -> "{\"other\":\"" + other + "\"}";
          default -> "";
        };
    return attempt.with(body).ifMatch(etag(id));
  }

  private static String message(String id) {
    manager().body("{\"text\":\"And this\"}").post("/api/tickets/" + id + "/customer-messages");
    return manager().get("/api/tickets/" + id + "/messages").path("[0].id");
  }

  private static io.restassured.specification.RequestSpecification with(String id) {
    return manager().header("If-Match", etag(id));
  }

  private static String etag(String id) {
    Response ticket = manager().get("/api/tickets/" + id);
    return ticket.header("ETag");
  }
}
