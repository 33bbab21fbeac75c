package io.huifang.kpi.dashboard.hours;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Goals;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.value.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the cells of one map stand to their target. */
record Judge(Question question, Goals goals) {
  private static final long ENOUGH = 30;
  private static final double CERTAIN = 1e6;
  private static final double FEW = 1e3;

  /** What is hoped for at that time; null for nothing. */
  @Nullable KpiTarget goal(Value value) {
    return goals.of(question, Map.of(), value.end());
  }

  /** Of so many cells some are off by chance: of a few rows nothing is certain. */
  Verdict verdict(Value value) {
    Verdict verdict = Verdict.of(question.metric(), value, goal(value));
    return few(value) && verdict != Verdict.NONE ? Verdict.UNCERTAIN : verdict;
  }

  /** A count is no sample: one of it is as good as a hundred. */
  boolean few(Value value) {
    return question.metric().shape() != Metric.Shape.COUNT && value.n() < ENOUGH;
  }

  /**
   * Orders the cells: missed for certain before the others, those with few rows last; of a metric
   * without target the largest first.
   */
  double badness(Value value) {
    double size = value.value() == null ? 0 : value.value();
    KpiTarget goal = goal(value);
    if (goal == null || goal.value() == 0) {
      return size;
    }
    double part = size / goal.value();
    double off = goal.direction() == KpiTarget.Direction.AT_LEAST ? 1 - part : part - 1;
    return off + (verdict(value) == Verdict.MISSED ? CERTAIN : 0) - (few(value) ? FEW : 0);
  }
}
