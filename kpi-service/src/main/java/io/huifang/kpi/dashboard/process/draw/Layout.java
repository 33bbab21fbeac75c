package io.huifang.kpi.dashboard.process.draw;

import io.huifang.kpi.dashboard.process.draw.Route.Cell;
import io.huifang.kpi.process.FlowPath;
import io.huifang.kpi.process.Step;
import io.huifang.kpi.trace.Activity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lays a map out: steps in columns and lanes, paths straight where they can be. */
public final class Layout {
  static final double GAP = 60;
  private static final double EDGE = 8;

  private Layout() {}

  /**
   * The drawing.
   *
   * @param steps all of the map; those that no path touches are left out
   * @param paths those that are wanted
   * @param standard the steps of the first lane
   */
  public static Drawing of(List<Step> steps, List<FlowPath> paths, List<Activity> standard) {
    List<Activity> touched =
        paths.stream().flatMap(path -> Stream.of(path.from(), path.to())).distinct().toList();
    List<Step> shown =
        steps.stream()
            .filter(step -> touched.contains(step.activity()) || paths.isEmpty())
            .toList();
    Grid grid = Grid.of(shown, standard);
    Map<Cell, Activity> taken = grid.taken();
    List<Route> routes =
        paths.stream()
            .map(path -> Route.of(path, grid.at(path.from()), grid.at(path.to()), taken))
            .toList();
    Tracks tracks = new Tracks(routes, grid.lanes());
    double[] tops = tops(grid.lanes(), tracks);
    Map<Cell, Box> boxes = new HashMap<>();
    for (Step step : shown) {
      Cell cell = grid.at(step.activity());
      double x = EDGE + cell.column() * (Box.WIDTH + GAP);
      boxes.put(cell, new Box(step, cell.column(), cell.lane(), x, tops[cell.lane()]));
    }
    Pen pen = new Pen(boxes, tracks, new Ports(routes), tops, paths);
    List<Line> lines = new ArrayList<>(routes.stream().map(pen::draw).toList());
    // what is gone often lies on top
    lines.sort(Comparator.comparingDouble(Line::width));
    double width = 2 * EDGE + grid.columns() * (Box.WIDTH + GAP) - GAP + pen.over();
    double height = tops[grid.lanes()] + 2;
    return new Drawing(Math.round(width), Math.round(height), ordered(boxes), lines);
  }

  private static List<Box> ordered(Map<Cell, Box> boxes) {
    return boxes.values().stream()
        .sorted(Comparator.comparing(box -> box.step().activity()))
        .toList();
  }

  /** Where lanes begin; after the last one, where the drawing ends. */
  private static double[] tops(int lanes, Tracks tracks) {
    double[] tops = new double[lanes + 1];
    double y = 2;
    for (int lane = 0; lane < lanes; lane++) {
      y += tracks.height(lane);
      tops[lane] = y;
      y += Box.HEIGHT;
    }
    tops[lanes] = y + tracks.height(lanes);
    return tops;
  }
}
