package io.huifang.kpi.dashboard;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Links from a number to the rows behind it. Written by hand, because a URI builder takes braces in
 * an imported name for a template.
 */
final class RowsLink {
  private static final String PATH = "/dashboard/rows?";

  private RowsLink() {}

  static String to(
      String metric, Instant from, Instant to, @Nullable String team, Map<String, String> group) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("metric", List.of(metric));
    query.put("from", List.of(from.toString()));
    query.put("to", List.of(to.toString()));
    if (team != null) {
      query.put("team", List.of(team));
    }
    group.forEach((dimension, value) -> query.put(dimension, List.of(value)));
    return PATH + text(query);
  }

  /** The same rows from another place on. */
  static String after(String cursor, MultivaluedMap<String, String> asked) {
    Map<String, List<String>> query = new LinkedHashMap<>(asked);
    query.put("cursor", List.of(cursor));
    return PATH + text(query);
  }

  private static String text(Map<String, List<String>> query) {
    return query.entrySet().stream()
        .flatMap(
            entry -> entry.getValue().stream().map(v -> encode(entry.getKey()) + "=" + encode(v)))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
