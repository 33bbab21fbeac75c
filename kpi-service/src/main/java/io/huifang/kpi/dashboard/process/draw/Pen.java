package io.huifang.kpi.dashboard.process.draw;

import io.huifang.kpi.dashboard.process.draw.Route.Cell;
import io.huifang.kpi.process.FlowPath;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Draws paths between boxes. */
final class Pen {
  private static final double THIN = 1.5;
  private static final double THICK = 7;
  private static final double ROUND = 9;
  private static final double LEVEL = 24;
  private static final double STEEP = 0.25;
  private final Map<Cell, Box> boxes;
  private final Tracks tracks;
  private final Ports ports;
  private final double[] tops;
  private final double most;
  private double over;

  /**
   * @param tops where lanes begin
   */
  Pen(Map<Cell, Box> boxes, Tracks tracks, Ports ports, double[] tops, List<FlowPath> paths) {
    this.boxes = boxes;
    this.tracks = tracks;
    this.ports = ports;
    this.tops = tops.clone();
    this.most = paths.stream().mapToLong(FlowPath::count).max().orElse(1);
  }

  /** How far lines reach beyond the last column. */
  double over() {
    return over;
  }

  Line draw(Route route) {
    Box from = box(route.from());
    Box to = box(route.to());
    return switch (route.kind()) {
      case LOOP -> loop(route, from);
      case STRAIGHT -> straight(route, from, to);
      case CURVE -> curve(route, from, to);
      case UPRIGHT -> upright(route, from, to);
      case AROUND -> around(route, from, to);
      case TRACK -> track(route, from, to);
    };
  }

  private Box box(Cell cell) {
    return Objects.requireNonNull(boxes.get(cell));
  }

  private Line loop(Route route, Box box) {
    double x = box.right() - 10;
    String d = d("M%s %sc0 -24 -24 -24 -24 -3", x, box.y());
    return line(route, d, Line.Label.at(x + 4, box.y() - 10, "start"));
  }

  private Line straight(Route route, Box from, Box to) {
    double y = from.center();
    String d = d("M%s %sH%s", from.right(), y, to.x() - 2);
    double x = (from.right() + to.x()) / 2;
    double half = width(route) / 2;
    boolean near = to.column() == from.column() + 1;
    return line(
        route,
        d,
        near
            ? Line.Label.twice(x, y - half - 4, y + half + 12)
            : Line.Label.at(x, y - half - 4, "middle"));
  }

  /** It climbs near the upper box, and runs level beside the lower one; its label is below that. */
  private Line curve(Route route, Box from, Box to) {
    double y1 = from.y() + ports.at(route, true);
    double y2 = to.y() + ports.at(route, false);
    boolean down = to.lane() > from.lane();
    double steep = (to.x() - from.right()) * STEEP;
    double x = down ? from.right() + steep : to.x() - steep;
    String d = d("M%s %sC%s %s %s %s %s %s", from.right(), y1, x, y1, x, y2, to.x() - 2, y2);
    double y = (down ? y2 : y1) + width(route) / 2 + 13;
    double at = down ? to.x() - LEVEL : from.right() + LEVEL;
    return line(route, d, Line.Label.twice(at, y, y + 13));
  }

  private Line upright(Route route, Box from, Box to) {
    boolean down = from.y() < to.y();
    double x1 = from.x() + ports.at(route, true);
    double x2 = to.x() + ports.at(route, false);
    double y1 = down ? from.bottom() : from.y();
    double y2 = down ? to.y() - 2 : to.bottom() + 2;
    double y = (y1 + y2) / 2;
    String d = d("M%s %sC%s %s %s %s %s %s", x1, y1, x1, y, x2, y, x2, y2);
    double x = (x1 + x2) / 2;
    return line(
        route, d, down ? Line.Label.at(x + 7, y + 4, "start") : Line.Label.at(x - 7, y + 4, "end"));
  }

  private Line around(Route route, Box from, Box to) {
    double y1 = from.y() + ports.at(route, true);
    double y2 = to.y() + ports.at(route, false);
    double x = from.right() + 38;
    over = Math.max(over, from.column() == columns() ? 46 : 0);
    String d = d("M%s %sC%s %s %s %s %s %s", from.right(), y1, x, y1, x, y2, to.right() + 2, y2);
    return line(route, d, Line.Label.at(from.right() + 32, (y1 + y2) / 2 + 4, "middle"));
  }

  private int columns() {
    return boxes.keySet().stream().mapToInt(Cell::column).max().orElse(0);
  }

  /** Out of the box, along the track, into the other box. */
  private Line track(Route route, Box from, Box to) {
    int channel = route.channel();
    double away = tracks.distance(route);
    double y = channel == 0 ? tops[0] - away : tops[channel - 1] + Box.HEIGHT + away;
    Turn start = turn(route, from, true);
    Turn end = turn(route, to, false);
    double way = Math.signum(end.x() - start.x());
    String d =
        d("M%s %s", start.boxX(), start.boxY())
            + out(start, y, way)
            + d("H%s", end.x() - way * ROUND)
            + in(end, y);
    return line(
        route, d, Line.Label.at((start.x() + end.x()) / 2, y - width(route) / 2 - 4, "middle"));
  }

  /** From the box to the track. */
  private static String out(Turn turn, double y, double way) {
    double vertical = Math.signum(y - turn.boxY());
    if (turn.side()) {
      return d("H%s", turn.x() - ROUND)
          + d("Q%s %s %s %s", turn.x(), turn.boxY(), turn.x(), turn.boxY() + vertical * ROUND)
          + d("V%s", y - vertical * ROUND)
          + d("Q%s %s %s %s", turn.x(), y, turn.x() + way * ROUND, y);
    }
    return d("V%s", y - vertical * ROUND)
        + d("Q%s %s %s %s", turn.x(), y, turn.x() + way * ROUND, y);
  }

  /** From the track into the box. */
  private static String in(Turn turn, double y) {
    double vertical = Math.signum(turn.boxY() - y);
    String down = d("Q%s %s %s %s", turn.x(), y, turn.x(), y + vertical * ROUND);
    if (turn.side()) {
      return down
          + d("V%s", turn.boxY() - vertical * ROUND)
          + d("Q%s %s %s %s", turn.x(), turn.boxY(), turn.x() + ROUND, turn.boxY())
          + d("H%s", turn.boxX() - 2);
    }
    return down + d("V%s", turn.boxY() - vertical * 2);
  }

  /** Where a track turns to its box: over or under it, or in the gap beside. */
  private Turn turn(Route route, Box box, boolean start) {
    double place = ports.at(route, start);
    Ports.Side side = new Ports.End(route, start).side();
    over = Math.max(over, side == Ports.Side.RIGHT && box.column() == columns() ? 26 : 0);
    return switch (side) {
      case TOP -> new Turn(box.x() + place, box.x() + place, box.y(), false);
      case BOTTOM -> new Turn(box.x() + place, box.x() + place, box.bottom(), false);
      case LEFT -> new Turn(box.x() - 18, box.x(), box.y() + place, true);
      case RIGHT -> new Turn(box.right() + 18, box.right(), box.y() + place, true);
    };
  }

  private record Turn(double x, double boxX, double boxY, boolean side) {}

  private double width(Route route) {
    return THIN + (THICK - THIN) * Math.sqrt(route.path().count() / most);
  }

  private Line line(Route route, String d, Line.Label label) {
    return new Line(route.path(), d, Math.round(width(route) * 10) / 10.0, label);
  }

  /** Numbers with one digit where the format has {@code %s}. */
  private static String d(String format, double... numbers) {
    Object[] rounded =
        Arrays.stream(numbers)
            .mapToObj(number -> String.format(Locale.ROOT, "%.1f", number))
            .toArray();
    return String.format(Locale.ROOT, format, rounded);
  }
}
