package io.huifang.kpi.dashboard.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Axis;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Confidence;
import io.huifang.kpi.value.Course;
import io.huifang.kpi.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What panels.js draws: numbers in the unit of the axis, with the words of its legend. */
final class Drawing {
  private static final JsonMapper JSON = new JsonMapper();
  private final List<String> labels = new ArrayList<>();
  private final List<@Nullable Double> values = new ArrayList<>();
  private final List<@Nullable Double> low = new ArrayList<>();
  private final List<@Nullable Double> high = new ArrayList<>();
  private final List<@Nullable Double> earlier = new ArrayList<>();
  private final List<@Nullable Double> target = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();
  private final List<@Nullable String> links = new ArrayList<>();
  private final Axis axis;
  private final OverTexts texts;
  private int running = -1;

  Drawing(Metric metric, Course course, Words words) {
    axis = Axis.of(metric, largest(course), words);
    texts = words.language().texts(OverTexts.class);
  }

  private static double largest(Course course) {
    return Stream.concat(course.pieces().stream(), course.earlier().stream())
        .map(Value::value)
        .filter(value -> value != null)
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(0);
  }

  void add(
      String label,
      Value piece,
      @Nullable Value before,
      @Nullable KpiTarget goal,
      boolean isRunning,
      @Nullable String link) {
    Confidence sure = piece.certainty();
    if (isRunning) {
      running = labels.size();
    }
    labels.add(label);
    values.add(axis.of(piece.value()));
    low.add(sure == null ? null : axis.of(sure.low()));
    high.add(sure == null ? null : axis.of(sure.high()));
    earlier.add(before == null ? null : axis.of(before.value()));
    target.add(goal == null ? null : axis.of(goal.value()));
    counts.add(piece.n());
    links.add(link);
  }

  String json() {
    Map<String, Object> drawing = new LinkedHashMap<>();
    drawing.put("labels", labels);
    drawing.put("values", values);
    drawing.put("low", low);
    drawing.put("high", high);
    drawing.put("earlier", earlier);
    drawing.put("target", target);
    drawing.put("n", counts);
    drawing.put("links", links);
    drawing.put("running", running);
    drawing.put("unit", axis.unit());
    drawing.put("share", axis.share());
    drawing.put(
        "texts",
        Map.of(
            "now", texts.thisPeriod(),
            "before", texts.before(),
            "target", texts.target(),
            "interval", texts.interval(),
            "running", texts.stillRunning()));
    try {
      return JSON.writeValueAsString(drawing);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Points are plain numbers", e);
    }
  }
}
