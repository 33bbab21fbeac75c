package io.huifang.kpi.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that may also be drawn.
 *
 * @param drawing what dashboard.js draws, as JSON; null for a table only
 */
public record Grid(
    String id, String title, List<String> heads, List<Line> lines, @Nullable String drawing) {

  /** One row. */
  public record Line(String head, List<Cell> cells) {}

  /** One number with the link to its rows; no link where there are none. */
  public record Cell(String text, @Nullable String link, boolean low) {}
}
