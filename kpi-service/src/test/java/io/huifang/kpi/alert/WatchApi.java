package io.huifang.kpi.alert;

import static io.huifang.kpi.Told.event;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The words in which tests of early warning are written. */
final class WatchApi {
  private WatchApi() {}

  static void forget(DataSource database) throws SQLException {
    KpiApi.forget(database);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate alert_point, alert, watch");
      statement.execute("delete from due_work where kind = 'watch'");
    }
  }

  static RequestSpecification writing(String role, String team) {
    return KpiApi.as(team, role).contentType("application/json").accept("application/json");
  }

  /** A watch over the tickets of each day. */
  static Map<String, Object> tickets(Object... pairs) {
    return Told.with(
        Told.map(
            "name",
            "Tickets of a day",
            "metric",
            "tickets_created",
            "grain",
            "DAY",
            "rules",
            List.of("BEYOND"),
            "severity",
            "HIGH"),
        pairs);
  }

  static Response add(Map<String, Object> wish) {
    return writing("manager", null).body(wish).post("/api/watches");
  }

  /** So many tickets on a day, in the afternoon of the site. */
  static void day(LocalDate day, int tickets) {
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < tickets; i++) {
      String at = "%sT08:%02d:00Z".formatted(day, i);
      events.add(event("ticket.opened.v1", 1, Told.ticket("T-" + day + "-" + i, "wang", at)));
    }
    KpiApi.tell(events);
  }

  /** Five or six tickets a day. */
  static void usual(LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      day(day, 5 + day.getDayOfMonth() % 2);
    }
  }
}
