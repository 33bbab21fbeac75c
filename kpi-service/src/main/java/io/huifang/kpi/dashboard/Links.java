package io.huifang.kpi.dashboard;

import io.huifang.kpi.question.Dimension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Links between the pages of figures. Written by hand, because a URI builder takes braces in an
 * imported name for a template.
 */
public final class Links {
  private static final String ROWS = "/dashboard/rows";

  private Links() {}

  /** The rows behind a number; what else narrows them wins over what narrows the page. */
  public static String rows(
      String metric, Instant from, Instant to, View view, Map<String, String> more) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("metric", List.of(metric));
    query.put("from", List.of(from.toString()));
    query.put("to", List.of(to.toString()));
    for (Map.Entry<Dimension, String> only : view.narrowed().entrySet()) {
      query.put(only.getKey().key(), List.of(only.getValue()));
    }
    // in one order: the same rows have the same address
    new TreeMap<>(more).forEach((name, value) -> query.put(name, List.of(value)));
    return to(ROWS, query);
  }

  /** A path with a query. */
  public static String to(String path, Map<String, List<String>> query) {
    return path
        + "?"
        + query.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream().map(v -> encode(entry.getKey()) + "=" + encode(v)))
            .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
