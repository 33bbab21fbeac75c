package io.huifang.kpi.value;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.target.KpiTarget.Direction;
import org.jspecify.annotations.Nullable;

/** What a figure says about its target, if chance is taken into account. */
public enum Verdict {
  MET,
  MISSED,
  /** The target lies inside the interval, or there are too few for an interval. */
  UNCERTAIN,
  /** No target or no value. */
  NONE;

  /** A count is no sample: nothing about it is uncertain. */
  public static Verdict of(Metric metric, Value value, @Nullable KpiTarget goal) {
    Boolean reached = goal == null ? null : goal.reachedBy(value.value());
    if (goal == null || reached == null) {
      return NONE;
    }
    Confidence sure = value.certainty();
    if (metric.shape() == Metric.Shape.COUNT) {
      return reached ? MET : MISSED;
    }
    if (sure == null || (sure.low() < goal.value() && goal.value() < sure.high())) {
      return UNCERTAIN;
    }
    boolean above = sure.low() >= goal.value();
    boolean below = sure.high() <= goal.value();
    if (above && below) {
      return reached ? MET : MISSED;
    }
    return above == (goal.direction() == Direction.AT_LEAST) ? MET : MISSED;
  }
}
