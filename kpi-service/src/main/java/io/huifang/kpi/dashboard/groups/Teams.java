package io.huifang.kpi.dashboard.groups;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Confidence;
import io.huifang.kpi.value.Goals;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Satisfied customers by team, or by agent of the one team that the page is about. */
@ApplicationScoped
public class Teams {
  private static final String SATISFIED = "csat_top_box";
  private static final int MOST = 12;
  @Inject Catalogue catalogue;
  @Inject MetricCalculator calculator;
  @Inject Goals goals;

  /** With one statement. */
  public Comparison of(View view, Names.Known names, Words words) {
    Dimension by = view.narrowed().containsKey(Dimension.TEAM) ? Dimension.AGENT : Dimension.TEAM;
    Metric metric = catalogue.known(SATISFIED);
    Question question = view.question(metric);
    List<Value> rows =
        calculator.rows(question.cut(Interval.TOTAL, List.of(by))).stream()
            .filter(row -> row.value() != null && row.certainty() != null)
            .sorted(Comparator.comparing(Value::n).reversed())
            .limit(MOST)
            .sorted(
                Comparator.comparing((Value row) -> Objects.requireNonNull(row.value())).reversed())
            .toList();
    double lowest = rows.stream().mapToDouble(row -> sure(row).low()).min().orElse(0);
    // a round number of percents below all of them
    double from = Math.floor(lowest * 10) * 10;
    List<Bar> bars = new ArrayList<>();
    for (Value row : rows) {
      String code = row.group().getOrDefault(by.key(), Dimension.NONE);
      KpiTarget goal = goals.of(question, row.group(), question.to());
      bars.add(
          new Bar(
              names.of(by, code),
              words.value(metric, row.value()),
              words.range(metric, row.certainty()),
              words.texts().n(words.count(row.n())),
              place(sure(row).low(), from),
              width(sure(row).high() - sure(row).low(), from),
              place(Objects.requireNonNull(row.value()), from),
              goal == null ? null : place(goal.value(), from),
              Links.rows(
                  metric.id(), question.from(), question.to(), view, Map.of(by.key(), code))));
    }
    return new Comparison(by, String.format(Locale.ROOT, "%.0f %%", from), bars);
  }

  private static Confidence sure(Value row) {
    return Objects.requireNonNull(row.certainty());
  }

  private static String place(double share, double from) {
    return width(share - from / 100, from);
  }

  private static String width(double share, double from) {
    double percent = 100 * share / (1 - from / 100);
    return String.format(Locale.ROOT, "%.2f%%", Math.max(0, Math.min(100, percent)));
  }

  /**
   * Intervals side by side.
   *
   * @param from where the scale begins; it ends at 100 %
   */
  public record Comparison(Dimension by, String from, List<Bar> bars) {}

  /**
   * One interval with its value; places are percents of the width.
   *
   * @param target null for none
   */
  public record Bar(
      String name,
      String value,
      String range,
      String n,
      String low,
      String width,
      String middle,
      @Nullable String target,
      String link) {}
}
