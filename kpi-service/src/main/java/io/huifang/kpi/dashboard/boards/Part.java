package io.huifang.kpi.dashboard.boards;

import io.huifang.kpi.board.BoardPanel;
import io.huifang.kpi.dashboard.figure.Panel;
import io.huifang.kpi.dashboard.figure.Spark;
import io.huifang.kpi.dashboard.figure.Tile;
import org.jspecify.annotations.Nullable;

/**
 * A panel with its figures: one of tile, course and groups, or why there is none.
 *
 * @param narrowed what it alone is narrowed to, in words; empty for nothing
 * @param line of the course, where there is little room; null where there is none
 * @param trouble why nothing can be shown, empty for no trouble
 */
public record Part(
    BoardPanel.Shape shape,
    String name,
    String narrowed,
    @Nullable Tile tile,
    @Nullable Panel course,
    @Nullable Spark line,
    @Nullable Groups groups,
    String trouble) {

  static Part trouble(BoardPanel panel, String name, String why) {
    return new Part(panel.shape(), name, "", null, null, null, null, why);
  }

  /** Whether it takes one place of a row of small ones. */
  public boolean small() {
    return shape == BoardPanel.Shape.TILE;
  }
}
