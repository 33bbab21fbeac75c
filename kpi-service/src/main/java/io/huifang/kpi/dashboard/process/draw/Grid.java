package io.huifang.kpi.dashboard.process.draw;

import io.huifang.kpi.dashboard.process.draw.Route.Cell;
import io.huifang.kpi.process.Step;
import io.huifang.kpi.trace.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which step stands where. Every step has a column of its own kind, so that two maps can be laid
 * beside each other; the standard path is the first lane, and what happens beside it hangs below.
 */
final class Grid {
  private final Map<Activity, Cell> cells = new EnumMap<>(Activity.class);

  private Grid() {}

  static Grid of(List<Step> steps, List<Activity> standard) {
    Map<Integer, List<Step>> columns = new TreeMap<>();
    for (Step step : steps) {
      columns.computeIfAbsent(column(step.activity()), c -> new ArrayList<>()).add(step);
    }
    Grid grid = new Grid();
    int column = 0;
    for (List<Step> inColumn : columns.values()) {
      inColumn.sort(
          Comparator.comparing((Step step) -> !standard.contains(step.activity()))
              .thenComparing(Comparator.comparingLong(Step::count).reversed())
              .thenComparing(Step::activity));
      int lane = standard.contains(inColumn.get(0).activity()) ? 0 : 1;
      for (Step step : inColumn) {
        grid.cells.put(step.activity(), new Cell(column, lane++));
      }
      column++;
    }
    return grid;
  }

  private static int column(Activity activity) {
    return switch (activity) {
      case OPENED -> 0;
      case ASSIGNED, TRANSFERRED -> 1;
      case FIRST_REPLY, ESCALATED -> 2;
      case WAITS_FOR_CUSTOMER, WAITS_FOR_US, GRANTED -> 3;
      case RESUMED, REPLIED -> 4;
      case RESOLVED, MERGED -> 5;
      case REOPENED, UNMERGED, CLOSED -> 6;
    };
  }

  Cell at(Activity activity) {
    return cells.getOrDefault(activity, new Cell(0, 0));
  }

  /** What stands where. */
  Map<Cell, Activity> taken() {
    Map<Cell, Activity> taken = new HashMap<>();
    cells.forEach((activity, cell) -> taken.put(cell, activity));
    return taken;
  }

  int columns() {
    return 1 + cells.values().stream().mapToInt(Cell::column).max().orElse(0);
  }

  int lanes() {
    return 1 + cells.values().stream().mapToInt(Cell::lane).max().orElse(0);
  }
}
