package io.huifang.kpi.dashboard.process.draw;

import io.huifang.kpi.process.FlowPath;
import java.util.Map;

/** How a path gets from one box to another. */
record Route(FlowPath path, Cell from, Cell to, Kind kind) {

  /** Ways to draw a path. */
  enum Kind {
    /** Back to itself. */
    LOOP,
    /** A line along the lane, with nothing in between. */
    STRAIGHT,
    /** A curve to the next column. */
    CURVE,
    /** Up or down within the column, to the lane beside. */
    UPRIGHT,
    /** Up or down within the column, around what lies between. */
    AROUND,
    /** Out into the channel between two lanes, along it, and in again. */
    TRACK
  }

  /** A place in the grid. */
  record Cell(int column, int lane) {}

  /**
   * Finds the simplest way.
   *
   * @param taken the cells with a box
   */
  static Route of(FlowPath path, Cell from, Cell to, Map<Cell, ?> taken) {
    return new Route(path, from, to, kind(from, to, taken));
  }

  private static Kind kind(Cell from, Cell to, Map<Cell, ?> taken) {
    int columns = to.column() - from.column();
    int lanes = Math.abs(to.lane() - from.lane());
    if (columns == 0) {
      return lanes == 0 ? Kind.LOOP : lanes == 1 ? Kind.UPRIGHT : Kind.AROUND;
    }
    if (columns > 0 && lanes == 0 && free(from, to, taken)) {
      return Kind.STRAIGHT;
    }
    return columns == 1 ? Kind.CURVE : Kind.TRACK;
  }

  private static boolean free(Cell from, Cell to, Map<Cell, ?> taken) {
    for (int column = from.column() + 1; column < to.column(); column++) {
      if (taken.containsKey(new Cell(column, from.lane()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The channel that a track lies in; channel n is above lane n. Along the first lane it is the one
   * above, so that detours and what comes back are not mixed with what hangs below.
   */
  int channel() {
    if (from.lane() == to.lane()) {
      boolean below = from.lane() > 0 && to.column() < from.column();
      return below ? from.lane() + 1 : from.lane();
    }
    return Math.min(from.lane(), to.lane()) + 1;
  }
}
