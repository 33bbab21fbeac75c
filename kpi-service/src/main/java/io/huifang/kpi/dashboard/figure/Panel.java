package io.huifang.kpi.dashboard.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric over time: drawn, and as a table.
 *
 * @param summary the whole period in one line
 * @param drawing what panels.js draws, as JSON
 * @param file where the metric can be had as a file
 */
public record Panel(
    String metric, String name, String summary, String drawing, List<Line> lines, String file) {

  /**
   * One piece of the period.
   *
   * @param note what is special about it, empty for nothing
   * @param link to its rows, null where there are none
   */
  public record Line(
      String when,
      String note,
      String value,
      String range,
      String n,
      String target,
      String before,
      @Nullable String link) {}
}
