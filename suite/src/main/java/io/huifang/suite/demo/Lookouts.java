package io.huifang.suite.demo;

import io.huifang.suite.api.Api;
import io.huifang.suite.launch.Stack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the manager wants to be told about, and to whom the weekly report goes. */
final class Lookouts {
  private static final String MANAGER = "mei.chen";
  private final Api figures;

  Lookouts(Stack stack) {
    this.figures = new Api(stack.url("kpi"), () -> stack.token(MANAGER));
  }

  void post() {
    watch("Satisfied customers", "csat_top_box", "DAY", "HIGH");
    watch("Promises of the service standard", "sla_attainment", "DAY", null);
    watch("First response", "first_response_time", "DAY", null);
    watch("Abandoned calls", "abandon_rate", "DAY", null);
    watch("Service level, each half hour", "service_level", "HALF_HOUR", null);
    watch("Callbacks kept", "callback_kept_rate", "DAY", null);
    figures
        .post(
            "/api/reports/recipients",
            Map.of(
                "address",
                MANAGER + "@huifang.example",
                "language",
                "zh-CN",
                "weekly",
                true,
                "monthly",
                true))
        .ok();
  }

  private void watch(String name, String metric, String grain, @Nullable String severity) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("name", name);
    wish.put("metric", metric);
    wish.put("grain", grain);
    wish.put("rules", List.of("BEYOND", "TWO_OF_THREE"));
    wish.put("severity", severity);
    figures.post("/api/watches", wish).ok();
  }
}
