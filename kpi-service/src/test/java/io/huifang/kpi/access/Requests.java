package io.huifang.kpi.access;

import io.huifang.kpi.KpiApi;
import io.huifang.testkit.access.AccessSweep;
import io.huifang.testkit.access.Attempt;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** For each operation a request that succeeds for who may, about the numbers of one team. */
final class Requests {
  private static final String PERIOD = "?from=2026-03-01&to=2026-03-02&team=";

  Attempt of(String operation, String team) {
    if (operation.contains("/api/watches") || operation.contains("/api/alerts")) {
      return WatchRequests.of(operation, team);
    }
    if (operation.contains("/api/reports")) {
      return ReportRequests.of(operation);
    }
    String path = AccessSweep.path(operation).replace("{id}", "csat_mean");
    if (operation.equals("POST /events")) {
      return Attempt.at(path).with("application/cloudevents-batch+json", "[]");
    }
    if (operation.equals("POST /api/kpi-targets")) {
      // what is there already: other tests are judged by it
      Response now = KpiApi.as(null, "admin").get("/api/kpi-targets/current");
      List<Object> targets = now.jsonPath().getList("targets");
      return Attempt.at(path)
          .ifMatch(now.header("ETag"))
          .with("application/json", Map.of("targets", targets));
    }
    if (path.startsWith("/api/objectives")) {
      return ObjectiveRequests.of(operation, team);
    }
    if (path.startsWith("/api/resyncs")) {
      return ResyncRequests.of(operation);
    }
    if (path.startsWith("/api/boards")) {
      return BoardRequests.of(operation);
    }
    if (path.equals("/api/facts/file")) {
      return Attempt.at(path + "?from=2026-03-01&to=2026-03-02");
    }
    if (operation.equals("POST /api/shifts")) {
      Response now = KpiApi.as(null, "admin").get(path);
      return Attempt.at(path)
          .ifMatch(now.header("ETag"))
          .with("application/json", Map.of("shifts", now.jsonPath().getList("shifts")));
    }
    if (path.equals("/api/coverage")) {
      return Attempt.at(path + "?team=" + team);
    }
    if (path.equals("/api/staffing")) {
      return Attempt.at(path + "?contacts=100&handling=180");
    }
    if (path.equals("/api/forecast") || path.equals("/api/backlog-risk")) {
      return Attempt.at(path + "?team=" + team);
    }
    if (path.equals("/api/metrics/values")) {
      return Attempt.at(path + PERIOD + team + "&ids=csat_mean");
    }
    if (path.equals("/api/process/tickets")) {
      return Attempt.at(path + PERIOD + team + "&after=OPENED");
    }
    if (path.startsWith("/api/process/")) {
      return Attempt.at(path + PERIOD + team);
    }
    boolean numbers =
        path.endsWith("/values") || path.endsWith("/rows") || path.endsWith("/control-chart");
    return Attempt.at(numbers ? path + PERIOD + team : path);
  }
}
