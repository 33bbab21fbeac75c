package io.huifang.ticket.access;

import static io.huifang.ticket.TicketApi.manager;

import io.huifang.testkit.access.Attempt;

/** Attempts on two customers of one team. */
final class CustomerRequests {
  private CustomerRequests() {}

  static boolean knows(String path) {
    return path.contains("/consents/")
        || path.contains("/handles")
        || path.endsWith("/merge")
        || path.endsWith("/agent")
        || path.endsWith("/segment")
        || path.endsWith("/organisation")
        || path.endsWith("/duplicates");
  }

  static Attempt of(String operation, String path, String id, String other) {
    if (path.endsWith("/agent")) {
      Attempt attempt = Attempt.at(path.replace("{id}", id));
      return operation.startsWith("GET") ? attempt : attempt.with("{\"agent\":\"agent-wu\"}");
    }
    if (path.endsWith("/segment")) {
      return Attempt.at(path.replace("{id}", id)).with("").ifMatch(etag(id));
    }
    if (path.endsWith("/organisation")) {
      return Attempt.at(path.replace("{id}", id)).with("{\"organisation\":null}").ifMatch(etag(id));
    }
    if (path.endsWith("/duplicates")) {
      return Attempt.at(path.replace("{id}", id));
    }
    if (path.contains("/consents/")) {
      return Attempt.at(path.replace("{id}", id).replace("{channel}", "PHONE"))
          .with("{\"given\":true,\"source\":\"on the phone\"}")
          .ifMatch(etag(id));
    }
    if (path.contains("/handles")) {
      String handle = manager().get("/api/customers/" + id).path("handles[0].id");
      return Attempt.at(path.replace("{id}", id).replace("{handle}", handle))
          .with(
              operation.startsWith("POST") ? "{\"kind\":\"OPENID\",\"value\":\"o" + id + "\"}" : "")
          .ifMatch(etag(id));
    }
    String into = "{\"into\":\"" + other + "\"}";
    if (operation.startsWith("POST")) {
      return Attempt.at(path.replace("{id}", id)).with(into).ifMatch(etag(id));
    }
    manager().header("If-Match", etag(id)).body(into).post("/api/customers/" + id + "/merge");
    return Attempt.at(path.replace("{id}", id)).with("").ifMatch(etag(id));
  }

  private static String etag(String id) {
    return manager().get("/api/customers/" + id).header("ETag");
  }
}
