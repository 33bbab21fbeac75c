package io.huifang.kpi.waste;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Cut;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays the metrics of waste side by side; each is defined in the catalogue and nowhere else. */
@ApplicationScoped
public class WasteReader {
  /** The metrics, in the order of WORM. */
  public static final List<String> METRICS =
      List.of("waste_waiting", "waste_overproduction", "waste_rework", "waste_motion");

  private static final String OPEN = "open";
  @Inject Catalogue catalogue;
  @Inject MetricCalculator calculator;

  /** The metric that says which tickets it is about. */
  public Metric first() {
    return catalogue.known(METRICS.get(0));
  }

  /**
   * The lines, those with most tickets first; one line for all without groups, even if it is empty.
   *
   * @param ask a question about a metric: period and filters
   * @param by what they are grouped by, null for not at all
   */
  public List<WasteLine> lines(Function<Metric, Question> ask, @Nullable Cut by) {
    Map<String, Value> waiting = values(ask, "waste_waiting", null, by);
    Map<String, Value> open = values(ask, "waste_waiting", OPEN, by);
    Map<String, Value> overproduction = values(ask, "waste_overproduction", null, by);
    Map<String, Value> rework = values(ask, "waste_rework", null, by);
    Map<String, Value> motion = values(ask, "waste_motion", null, by);
    List<WasteLine> lines = new ArrayList<>();
    waiting.forEach(
        (group, value) -> {
          double whole = sum(open.get(group));
          double idle = sum(value);
          Value again = rework.get(group);
          lines.add(
              new WasteLine(
                  by == null ? null : group,
                  value.n(),
                  whole,
                  idle,
                  whole > 0 ? (Double) (idle / whole) : null,
                  mean(overproduction.get(group)),
                  mean(again),
                  again == null ? 0 : again.n(),
                  again == null ? 0 : again.provisional(),
                  mean(motion.get(group))));
        });
    lines.sort(
        Comparator.comparingLong(WasteLine::tickets)
            .reversed()
            .thenComparing(line -> line.group() == null ? "" : line.group()));
    return lines;
  }

  private Map<String, Value> values(
      Function<Metric, Question> ask, String id, @Nullable String variant, @Nullable Cut by) {
    Metric metric = catalogue.known(id);
    Question question = ask.apply(metric).cut(Interval.TOTAL, by == null ? List.of() : List.of(by));
    if (variant != null) {
      Metric.Variant other =
          metric.variants().stream()
              .filter(one -> one.id().equals(variant))
              .findFirst()
              .orElseThrow();
      question = question.measured(other, null);
    }
    Map<String, Value> values = new HashMap<>();
    for (Value value : calculator.rows(question)) {
      values.put(by == null ? "" : value.group().getOrDefault(by.key(), ""), value);
    }
    return values;
  }

  private static double sum(@Nullable Value value) {
    Double sum = value == null ? null : value.sum();
    return sum == null ? 0 : sum;
  }

  private static @Nullable Double mean(@Nullable Value value) {
    return value == null ? null : value.mean();
  }
}
