package io.huifang.kpi.dashboard.hours;

import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.WallClock;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a metric by day and half hour: one statement for the cells, one for the rows. */
@ApplicationScoped
class HalfHours {
  private static final int MOST_ROWS = 100;
  @Inject MetricCalculator calculator;

  /** Values by row and half hour, and by row. */
  Found of(View view, Asked asked) {
    ZoneId zone = view.period().zone();
    WallClock row = new WallClock(asked.rows(), zone);
    WallClock slot = new WallClock(WallClock.Unit.HALF_HOUR, zone);
    Question question = asked.measure().ask(view.question(asked.metric()));
    Map<String, Map<String, Value>> cells = new TreeMap<>();
    for (Value value : calculator.rows(question.cut(Interval.TOTAL, List.of(row, slot)))) {
      cells.computeIfAbsent(at(value, row), key -> new TreeMap<>()).put(at(value, slot), value);
    }
    while (cells.size() > MOST_ROWS) {
      cells.remove(cells.keySet().iterator().next());
    }
    Map<String, Value> wholes = new TreeMap<>();
    for (Value value : calculator.rows(question.cut(Interval.TOTAL, List.of(row)))) {
      wholes.put(at(value, row), value);
    }
    return new Found(question, cells, wholes);
  }

  private static String at(Value value, WallClock clock) {
    return value.group().getOrDefault(clock.key(), "");
  }

  /**
   * What was found; of more than a hundred days the last ones.
   *
   * @param cells by row and beginning of the half hour
   * @param wholes by row
   */
  record Found(
      Question question, Map<String, Map<String, Value>> cells, Map<String, Value> wholes) {}
}
