package io.huifang.suite.facts;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import java.time.Duration;

/** Has all facts built anew and waits for the end of it. */
public final class Recomputed {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String PATH = "/api/facts/recompute";

  private Recomputed() {}

  /** What came of it. */
  public static JsonNode facts(Api kpi) {
    kpi.post(PATH, "").ok();
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> kpi.get(PATH).ok(), job -> job.path("state").asText().equals("DONE"));
  }
}
