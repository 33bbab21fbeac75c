package io.huifang.kpi;

import io.huifang.testkit.SafePages;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All pages and what is answered in their place keep to the strict headers. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SafePagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/dashboard",
        "/dashboard?period=<b>",
        "/dashboard?period=7d&team=north",
        "/dashboard/definitions",
        "/half-hours",
        "/early-warning",
        "/early-warning?period=<b>",
        "/first-contact",
        "/first-contact?period=<b>",
        "/objectives",
        "/boards",
        "/boards/nowhere/edit",
        "/early-warning/alerts",
        "/early-warning/watches",
        "/reports",
        "/reports/week/<b>",
        "/reports/<b>/2026-03-02",
        "/reports/week/2026-03-02",
        "/reports/week/2026-03-02/pdf",
        "/process",
        "/process?paths=<b>",
        "/process/tickets?after=<b>",
        "/process/tickets?after=OPENED",
        "/staffing",
        "/staffing/coverage",
        "/staffing/coverage?date=<b>",
        "/staffing/coverage?share=<b>&patience=0",
        "/half-hours/day",
        "/half-hours/day?date=<b>",
        "/targets",
        "/notices",
        "/settings",
        "/settings/operation",
        "/nowhere",
        "/api/metrics"
      })
  void everyAnswer(String path) {
    SafePages.assertSafe(path);
  }
}
