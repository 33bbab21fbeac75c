package io.huifang.kpi.dashboard.figure;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Amount;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.value.Course;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.value.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A headline with all that is needed to trust it.
 *
 * @param reason why there is no value; empty if there is one
 * @param tone of the verdict, as the theme calls it
 * @param changeTone {@code good} or {@code bad} only if the change is more than chance
 */
public record Tile(
    String metric,
    String name,
    String hint,
    Amount value,
    String reason,
    String verdict,
    String tone,
    String icon,
    @Nullable Spark spark,
    String change,
    String changeTone,
    String range,
    String n,
    String link) {

  /** Of a figure on a page. */
  public static Tile of(Figure figure, View view, Words words) {
    Metric metric = figure.metric();
    Course course = figure.course();
    Double change = course.change();
    return new Tile(
        metric.id(),
        figure.name(words),
        words.description(metric),
        words.amount(metric, course.total().value()),
        reason(metric, course.total(), words),
        verdict(figure, words),
        tone(figure.verdict()),
        icon(figure.verdict()),
        Spark.of(course.pieces(), view.now()),
        change == null ? "" : words.change(metric, change),
        !figure.surelyChanged() ? "mut" : figure.gotWorse() ? "bad" : "good",
        words.range(metric, course.total().certainty()),
        words.texts().n(words.count(course.total().n())),
        Links.rows(metric.id(), view.period().start(), view.period().end(), view, figure.way()));
  }

  private static String reason(Metric metric, Value total, Words words) {
    if (total.value() != null) {
      return "";
    }
    if (total.provisional() > 0) {
      return words.texts().waiting(words.count(total.provisional()));
    }
    return total.excluded().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            most ->
                words
                    .texts()
                    .allLeftOut(
                        words.count(
                            total.excluded().values().stream().mapToLong(Long::longValue).sum()),
                        words.reason(metric, most.getKey())))
        .orElse(words.texts().noRows());
  }

  private static String verdict(Figure figure, Words words) {
    if (figure.goal() == null) {
      return words.texts().noTarget();
    }
    String goal = words.value(figure.metric(), figure.goal().value());
    return switch (figure.verdict()) {
      case MET -> words.texts().met(goal);
      case MISSED -> words.texts().missed(goal);
      case UNCERTAIN -> words.texts().uncertain(goal);
      case NONE -> words.goal(figure.metric(), figure.goal());
    };
  }

  private static String tone(Verdict verdict) {
    return switch (verdict) {
      case MET -> "met";
      case MISSED -> "late";
      case UNCERTAIN, NONE -> "hold";
    };
  }

  private static String icon(Verdict verdict) {
    return switch (verdict) {
      case MET -> "circle-check";
      case MISSED -> "circle-x";
      case UNCERTAIN -> "circle-half-2";
      case NONE -> "circle-dashed";
    };
  }
}
