package io.huifang.kpi.dashboard;

import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links from a number to the rows behind it. */
final class RowsLink {
  private RowsLink() {}

  static String to(
      String metric, Instant from, Instant to, @Nullable String team, Map<String, String> group) {
    UriBuilder link =
        UriBuilder.fromPath("/dashboard/rows")
            .queryParam("metric", metric)
            .queryParam("from", from)
            .queryParam("to", to);
    if (team != null && !group.containsKey("team")) {
      link.queryParam("team", "{team}");
    }
    group.keySet().forEach(dimension -> link.queryParam(dimension, "{" + dimension + "}"));
    Map<String, Object> values = new java.util.HashMap<>(group);
    if (team != null) {
      values.putIfAbsent("team", team);
    }
    return link.buildFromMap(values).toString();
  }
}
