package io.huifang.kpi.access;

import io.huifang.testkit.access.AccessSweep;
import io.huifang.testkit.access.Attempt;

/** For each operation a request that succeeds for who may, about the numbers of one team. */
final class Requests {
  private static final String PERIOD = "?from=2026-03-01&to=2026-03-02&team=";

  Attempt of(String operation, String team) {
    String path = AccessSweep.path(operation).replace("{id}", "csat_mean");
    if (operation.equals("POST /events")) {
      return Attempt.at(path).with("application/cloudevents-batch+json", "[]");
    }
    if (path.equals("/api/metrics/values")) {
      return Attempt.at(path + PERIOD + team + "&ids=csat_mean");
    }
    boolean numbers = path.endsWith("/values") || path.endsWith("/rows");
    return Attempt.at(numbers ? path + PERIOD + team : path);
  }
}
