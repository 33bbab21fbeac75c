package io.huifang.kpi.access;

import io.huifang.kpi.KpiApi;
import io.huifang.testkit.access.AccessSweep;
import io.huifang.testkit.access.Attempt;

/** About boards that somebody shares, or to make one. */
final class BoardRequests {
  private static final String BODY =
      "{\"name\":\"Morning\",\"shared\":true,\"panels\":[{\"metric\":\"nps\",\"shape\":\"TILE\"}]}";

  private BoardRequests() {}

  static Attempt of(String operation) {
    if (operation.endsWith("/api/boards")) {
      return operation.startsWith("POST")
          ? Attempt.at("/api/boards").with(BODY)
          : Attempt.at("/api/boards");
    }
    String id = shared();
    Attempt attempt = Attempt.at(AccessSweep.path(operation).replace("{id}", id)).ifMatch("\"1\"");
    return operation.startsWith("PUT") ? attempt.with(BODY) : attempt;
  }

  /** Of a lead who is none of the callers: all who may look at figures may look at it. */
  private static String shared() {
    return KpiApi.as("south", "lead")
        .contentType("application/json")
        .body(BODY)
        .post("/api/boards")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
