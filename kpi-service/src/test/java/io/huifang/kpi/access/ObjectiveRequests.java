package io.huifang.kpi.access;

import io.huifang.kpi.KpiApi;
import io.huifang.testkit.access.AccessSweep;
import io.huifang.testkit.access.Attempt;
import java.util.UUID;

/** About objectives of one team. */
final class ObjectiveRequests {
  private ObjectiveRequests() {}

  static Attempt of(String operation, String team) {
    String name = "Of " + UUID.randomUUID();
    String body = body(name, team);
    if (operation.equals("POST /api/objectives")) {
      return Attempt.at("/api/objectives").with(body);
    }
    String id =
        KpiApi.as(null, "admin")
            .contentType("application/json")
            .body(body)
            .post("/api/objectives")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Attempt attempt = Attempt.at(AccessSweep.path(operation).replace("{id}", id));
    if (operation.equals("GET /api/objectives")) {
      return attempt.hiding(name);
    }
    Attempt known = attempt.ifMatch("\"1\"");
    return operation.startsWith("PUT") ? known.with(body) : known;
  }

  static String body(String name, String team) {
    return """
        {"name":"%s","metric":"csat_top_box","team":"%s","owner":"Mei Chen","baseline":0.7,
         "target":0.8,"begins":"2026-01-01","due":"2026-06-30","milestones":[]}
        """
        .formatted(name, team);
  }
}
