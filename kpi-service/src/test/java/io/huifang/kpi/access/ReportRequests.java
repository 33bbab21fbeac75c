package io.huifang.kpi.access;

import io.huifang.kpi.KpiApi;
import io.huifang.testkit.access.Attempt;
import java.util.Map;
import java.util.UUID;

/** Requests about reports and who gets them. */
final class ReportRequests {
  private ReportRequests() {}

  static Attempt of(String operation) {
    String path = operation.substring(operation.indexOf(' ') + 1);
    if (operation.startsWith("POST")) {
      return Attempt.at(path).with("application/json", somebody());
    }
    if (operation.startsWith("DELETE")) {
      String id =
          KpiApi.as(null, "manager")
              .contentType("application/json")
              .body(somebody())
              .post("/api/reports/recipients")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      return Attempt.at(path.replace("{id}", id));
    }
    return Attempt.at(path.replace("{kind}", "week").replace("{day}", "2026-03-02"));
  }

  private static Map<String, Object> somebody() {
    String address = UUID.randomUUID() + "@example.com";
    return Map.of("address", address, "language", "en", "weekly", true, "monthly", false);
  }
}
