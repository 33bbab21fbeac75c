package io.huifang.ticket.access;

import static io.huifang.ticket.TicketApi.admin;

import io.huifang.testkit.access.Attempt;
import java.util.UUID;

/** Attempts on seats, absences and readiness of somebody of a team. */
final class RoutingRequests {
  private static final String SEAT = "{\"skills\":{\"cards\":3},\"capacity\":{\"*\":5}}";
  private static final String READY = "{\"ready\":false}";
  private static final String AWAY =
      """
      {"agent":"%s","from":"2031-05-01T00:00:00Z","until":"2031-05-04T00:00:00Z","kind":"LEAVE"}
      """;

  private RoutingRequests() {}

  static boolean knows(String path) {
    return path.endsWith("/seat")
        || path.endsWith("/readiness")
        || path.equals("/api/absences/{id}")
        || path.equals("/api/absences");
  }

  static Attempt of(String operation, String path, String team) {
    if (path.equals("/api/readiness")) {
      for (String role : new String[] {"agent", "specialist", "lead"}) {
        put("sweep-" + role, "north");
      }
      return Attempt.at(path).with(READY);
    }
    String id = person(team);
    Attempt attempt = Attempt.at(path.replace("{id}", id));
    return switch (operation) {
      case "GET /api/agents/{id}/seat" -> {
        admin().body(SEAT).put("/api/agents/" + id + "/seat");
        yield attempt;
      }
      case "PUT /api/agents/{id}/seat" -> attempt.with(SEAT);
      case "GET /api/absences" -> Attempt.at(path).hiding(absence(id));
      case "POST /api/absences" -> Attempt.at(path).with(AWAY.formatted(id));
      case "DELETE /api/absences/{id}" -> Attempt.at(path.replace("{id}", absence(id)));
      default -> attempt.with(READY);
    };
  }

  /** What is in force, published once more. */
  static Attempt plan(String path) {
    return Attempt.at(path)
        .with("{\"queues\":[]}")
        .ifMatch(admin().get("/api/routing-plans/current").header("ETag"));
  }

  private static String person(String team) {
    String id = "seat-" + UUID.randomUUID();
    put(id, team);
    return id;
  }

  private static void put(String id, String team) {
    admin()
        .body("{\"name\":\"Wu Tao\",\"team\":\"" + team + "\",\"role\":\"AGENT\"}")
        .put("/api/agents/" + id);
  }

  private static String absence(String person) {
    return admin().body(AWAY.formatted(person)).post("/api/absences").path("id");
  }
}
