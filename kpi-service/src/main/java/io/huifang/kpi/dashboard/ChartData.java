package io.huifang.kpi.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Charts, in units that are easiest to read there: minutes and percent. */
final class ChartData {
  private static final JsonMapper JSON = new JsonMapper();

  private ChartData() {}

  /** What dashboard.js draws. */
  static String drawing(
      String kind,
      List<Metric> metrics,
      List<Map<String, Value>> rows,
      List<String> labels,
      Words words) {
    List<Map<String, Object>> series = new ArrayList<>();
    for (Metric metric : metrics) {
      List<@Nullable Double> points = new ArrayList<>();
      for (Map<String, Value> row : rows) {
        Value value = row.get(metric.id());
        points.add(value == null ? null : number(metric, value.value()));
      }
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", (words.name(metric) + " " + unit(metric, words)).strip());
      one.put("data", points);
      series.add(one);
    }
    try {
      return JSON.writeValueAsString(Map.of("kind", kind, "labels", labels, "series", series));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Points are plain numbers", e);
    }
  }

  static @Nullable Double number(Metric metric, @Nullable Double value) {
    if (value == null) {
      return null;
    }
    double scaled =
        switch (metric.unit()) {
          case SECONDS -> value / 60;
          case SHARE -> value * 100;
          case SCORE, POINTS, COUNT -> value;
        };
    return Math.round(scaled * 100) / 100.0;
  }

  static String unit(Metric metric, Words words) {
    return switch (metric.unit()) {
      case SECONDS -> words.texts().inMinutes();
      case SHARE -> words.texts().inPercent();
      case SCORE, POINTS -> words.texts().in(words.bounds(metric, null));
      case COUNT -> "";
    };
  }
}
