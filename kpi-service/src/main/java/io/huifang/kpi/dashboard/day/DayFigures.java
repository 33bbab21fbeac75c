package io.huifang.kpi.dashboard.day;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.value.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one day was like.
 *
 * @param offered by beginning of the half hour; its breakdown tells what became of them
 * @param levels service level by beginning of the half hour
 * @param waits mean wait of the answered, likewise
 * @param level of the whole day
 * @param waited mean wait of the whole day
 * @param handling of the whole day
 * @param variants the service level of the day by each way of counting, in their order
 * @param goal what is hoped for, null for nothing
 */
record DayFigures(
    Metric metric,
    Map<String, Value> offered,
    Map<String, Value> levels,
    Map<String, Value> waits,
    Value level,
    Value waited,
    Value handling,
    Map<Metric.Variant, Value> variants,
    @Nullable KpiTarget goal) {
  /** As on the heat map. */
  private static final long ENOUGH = 30;

  boolean empty() {
    return offered.values().stream().allMatch(value -> value.n() == 0);
  }

  /** Whether a half hour is under the target. */
  boolean below(String slot) {
    return below(levels.get(slot));
  }

  boolean below(@Nullable Value value) {
    return value != null && goal != null && Boolean.FALSE.equals(goal.reachedBy(value.value()));
  }

  /** Whether chance can be ruled out: of the many half hours of a day some are off by chance. */
  boolean certain(Value value) {
    return value.n() >= ENOUGH && Verdict.of(metric, value, goal) == Verdict.MISSED;
  }

  long came() {
    return offered.values().stream().mapToLong(Value::n).sum();
  }

  long cameWith(String outcome) {
    return offered.values().stream().mapToLong(value -> count(value, outcome)).sum();
  }

  static long count(@Nullable Value value, String outcome) {
    return value == null ? 0 : value.breakdown().getOrDefault(outcome, 0L);
  }

  long halfHoursBelow() {
    return levels.keySet().stream().filter(this::below).count();
  }

  /** How many came in half hours that are under the target. */
  long cameBelow() {
    return offered.entrySet().stream()
        .filter(entry -> below(entry.getKey()))
        .mapToLong(entry -> entry.getValue().n())
        .sum();
  }
}
