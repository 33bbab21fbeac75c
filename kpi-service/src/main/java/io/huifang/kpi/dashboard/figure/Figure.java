package io.huifang.kpi.dashboard.figure;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Measure;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Confidence;
import io.huifang.kpi.value.Course;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.value.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its course.
 *
 * @param kind which of the headlines it is, null for none of them
 * @param goal what holds on the last day of the period, null for nothing
 */
public record Figure(
    @Nullable Kind kind,
    Metric metric,
    Question question,
    Course course,
    @Nullable KpiTarget goal,
    Verdict verdict) {

  /** The six headlines, in the order of the tiles; each has a short name of its own. */
  public enum Kind {
    SLA("sla_attainment"),
    RESPONSE("first_response_time"),
    HANDLING("handling_time"),
    ONCE("fcr_operational"),
    SATISFIED("csat_top_box"),
    CALLBACKS("callback_kept_rate");

    private final String metric;

    Kind(String metric) {
      this.metric = metric;
    }

    /** The id of the metric behind it. */
    public String metric() {
      return metric;
    }
  }

  /** What it is called where there is little room. */
  public String name(Words words) {
    return kind == null
        ? measure().name(words)
        : words.language().texts(OverTexts.class).kind(kind);
  }

  /** What is not as usual about how it is counted, for an address. */
  Map<String, String> way() {
    return measure().query();
  }

  private Measure measure() {
    return new Measure(metric, question.variant(), question.threshold());
  }

  /** The value of the whole period. */
  public Value total() {
    return course.total();
  }

  /** Whether more of it would be better. */
  public boolean higherIsBetter() {
    return goal == null
        ? metric.better() == Metric.Better.HIGHER
        : goal.direction() == KpiTarget.Direction.AT_LEAST;
  }

  /** Whether the change is more than chance: the earlier value lies outside the interval. */
  public boolean surelyChanged() {
    Confidence sure = total().certainty();
    Value before = course.before();
    Double then = before == null ? null : before.value();
    return sure != null && then != null && (then < sure.low() || then > sure.high());
  }

  /** Whether it changed for the worse, be it by chance. */
  public boolean gotWorse() {
    Double change = course.change();
    return change != null && change != 0 && (change < 0) == higherIsBetter();
  }

  /** How far the value is on the wrong side, in parts of the target; 0 if it is not. */
  public double gap() {
    Double value = total().value();
    if (goal == null || value == null || Boolean.TRUE.equals(goal.reachedBy(value))) {
      return 0;
    }
    double size = Math.abs(value - goal.value());
    return goal.value() == 0 ? size : size / Math.abs(goal.value());
  }
}
