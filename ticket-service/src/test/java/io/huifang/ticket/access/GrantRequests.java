package io.huifang.ticket.access;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.manager;

import io.huifang.testkit.access.Attempt;
import java.util.List;
import java.util.UUID;

/** Attempts on what customers are granted; leads and managers may grant more than others. */
final class GrantRequests {
  private static final String WANTED =
      "{\"kind\":\"VOUCHER\",\"amount\":%s,\"currency\":\"CNY\",\"reason\":\"late\"}";

  private GrantRequests() {}

  static boolean knows(String path) {
    return path.contains("/grants");
  }

  static Attempt of(String operation, String path, String team) {
    limits();
    String id = Requests.open(team, UUID.randomUUID() + "@example.org").path("id");
    if (path.startsWith("/api/tickets")) {
      Attempt attempt = Attempt.at(path.replace("{id}", id));
      return operation.startsWith("GET")
          ? attempt
          : attempt.with(WANTED.formatted("20")).ifMatch(etag(id));
    }
    String grant =
        as("asks-" + team, team, "agent")
            .header("If-Match", etag(id))
            .body(WANTED.formatted("100"))
            .post("/api/tickets/" + id + "/grants")
            .path("id");
    return Attempt.at(path.replace("{id}", String.valueOf(grant)))
        .with("{\"approved\":true}")
        .ifMatch("\"1\"");
  }

  private static void limits() {
    admin().body("{\"name\":\"Mei\",\"role\":\"MANAGER\"}").put("/api/agents/manager-access");
    for (String whom :
        List.of("ROLE AGENT 50", "ROLE SPECIALIST 50", "ROLE LEAD 500", "ROLE MANAGER 500")) {
      int last = whom.lastIndexOf(' ');
      as("admin", null, "admin")
          .redirects()
          .follow(false)
          .accept("text/html")
          .contentType("application/x-www-form-urlencoded")
          .formParam("whom", whom.substring(0, last))
          .formParam("amount", whom.substring(last + 1))
          .formParam("kind", "VOUCHER")
          .formParam("currency", "CNY")
          .post("/settings/limits");
    }
  }

  private static String etag(String id) {
    return manager().get("/api/tickets/" + id).header("ETag");
  }
}
