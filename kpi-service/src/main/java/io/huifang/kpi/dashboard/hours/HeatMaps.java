package io.huifang.kpi.dashboard.hours;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Axis;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Goals;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.value.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes the table of what was found. */
@ApplicationScoped
class HeatMaps {
  private static final int WORST = 12;
  @Inject Goals goals;

  HeatMap of(HalfHours.Found found, View view, Asked asked, Words words) {
    Metric metric = asked.metric();
    double largest = largest(found);
    Axis axis = Axis.of(metric, largest, words);
    Judge judge = new Judge(found.question(), goals);
    Cells cells = new Cells(view, asked, words, axis, new Tones(metric, largest), judge);
    List<String> slots = slots(found);
    List<HeatMap.Row> rows = new ArrayList<>();
    List<Ranked> ranked = new ArrayList<>();
    long sure = 0;
    for (Map.Entry<String, Map<String, Value>> row : found.cells().entrySet()) {
      List<HeatMap.Cell> line = new ArrayList<>();
      for (String slot : slots) {
        Value value = row.getValue().get(slot);
        HeatMap.Cell cell = cells.of(row.getKey(), slot, value);
        line.add(cell);
        if (value != null && value.value() != null) {
          sure += judge.verdict(value) == Verdict.MISSED ? 1 : 0;
          ranked.add(new Ranked(judge.badness(value), cell));
        }
      }
      rows.add(
          new HeatMap.Row(
              cells.name(row.getKey()), line, cells.whole(row.getKey(), found.wholes())));
    }
    KpiTarget goal = goals.of(found.question(), Map.of(), found.question().to());
    return new HeatMap(
        axis.unit(),
        slots,
        rows,
        ranked.stream()
            .sorted(Comparator.comparing(Ranked::badness).reversed())
            .limit(WORST)
            .map(Ranked::cell)
            .toList(),
        new Tones(metric, largest).legend(goal, words),
        sure,
        goal != null);
  }

  private static double largest(HalfHours.Found found) {
    return found.cells().values().stream()
        .flatMap(row -> row.values().stream())
        .mapToDouble(value -> value.value() == null ? 0 : value.value())
        .max()
        .orElse(0);
  }

  /** From the first full hour with anything in it to the last. */
  private static List<String> slots(HalfHours.Found found) {
    TreeSet<String> seen = new TreeSet<>();
    found.cells().values().forEach(row -> seen.addAll(row.keySet()));
    if (seen.isEmpty()) {
      return List.of();
    }
    int first = LocalTime.parse(seen.first()).getHour();
    int last = LocalTime.parse(seen.last()).getHour();
    List<String> slots = new ArrayList<>();
    for (int hour = first; hour <= last; hour++) {
      slots.add(String.format(java.util.Locale.ROOT, "%02d:00", hour));
      slots.add(String.format(java.util.Locale.ROOT, "%02d:30", hour));
    }
    return slots;
  }

  private record Ranked(double badness, HeatMap.Cell cell) {}
}
