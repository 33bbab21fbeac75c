package io.huifang.kpi.access;

import io.agroal.api.AgroalDataSource;
import io.huifang.kpi.KpiApi;
import io.huifang.testkit.access.Attempt;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Requests about what is watched, and about alerts, which nobody can make by asking. */
final class WatchRequests {
  private static final String ALERT =
      """
      insert into alert (id, version, watch_id, name, metric, definition, variant, filter, team,
        grain, severity, said, raised_at, last_start, ended_at)
      select ?, 1, id, name, metric, 1, variant, filter, ?, grain, severity, 'said', changed_at,
        changed_at, changed_at from watch where id = ?
      """;
  private static final String POINT =
      """
      insert into alert_point (watch_id, start, ends, alert_id, n, value, low, center, high, sigmas,
        signals)
      select id, changed_at, changed_at, ?, 1, 1, 1, 1, 1, 1, 'BEYOND' from watch where id = ?
      """;

  private WatchRequests() {}

  static Attempt of(String operation, String team) {
    String method = operation.substring(0, operation.indexOf(' '));
    if (operation.equals("POST /api/watches")) {
      return Attempt.at("/api/watches").with("application/json", wish(team));
    }
    if (operation.startsWith("GET /api/watches") || operation.equals("GET /api/alerts")) {
      return Attempt.at(operation.substring(4));
    }
    UUID watch = watch(team);
    if (operation.contains("/api/alerts/")) {
      return Attempt.at(path(operation, alert(watch, team)));
    }
    Attempt attempt = Attempt.at(path(operation, watch)).ifMatch("\"1\"");
    return switch (method) {
      case "PUT" -> attempt.with("application/json", wish(team));
      case "POST" -> attempt.with("{}");
      default -> attempt;
    };
  }

  private static String path(String operation, UUID id) {
    return operation.substring(operation.indexOf(' ') + 1).replace("{id}", id.toString());
  }

  private static Map<String, Object> wish(String team) {
    return Map.of(
        "name",
        "Watch " + UUID.randomUUID(),
        "metric",
        "nps",
        "filter",
        Map.of("team", team),
        "grain",
        "DAY",
        "rules",
        new String[] {"RUN"});
  }

  private static UUID watch(String team) {
    return UUID.fromString(
        KpiApi.as(null, "manager")
            .contentType("application/json")
            .body(wish(team))
            .post("/api/watches")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private static UUID alert(UUID watch, String team) {
    UUID alert = UUID.randomUUID();
    try (Connection connection =
        CDI.current().select(AgroalDataSource.class).get().getConnection()) {
      try (PreparedStatement insert = connection.prepareStatement(ALERT)) {
        insert.setObject(1, alert);
        insert.setString(2, team);
        insert.setObject(3, watch);
        insert.executeUpdate();
      }
      try (PreparedStatement insert = connection.prepareStatement(POINT)) {
        insert.setObject(1, alert);
        insert.setObject(2, watch);
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return alert;
  }
}
