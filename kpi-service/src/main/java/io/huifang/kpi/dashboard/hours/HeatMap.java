package io.huifang.kpi.dashboard.hours;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Half hours as a table.
 *
 * @param unit of the numbers in the cells, empty for none
 * @param slots beginnings of the half hours, in order
 * @param worst those to look at first
 * @param sure how many are off target for certain
 * @param judged whether there is a target
 */
public record HeatMap(
    String unit,
    List<String> slots,
    List<Row> rows,
    List<Cell> worst,
    List<Step> legend,
    long sure,
    boolean judged) {

  /** One day, or one day of the week. */
  public record Row(String name, List<Cell> cells, Cell whole) {}

  /**
   * One half hour.
   *
   * @param text the number in the cell, empty where there is nothing
   * @param tone class of the style sheet
   * @param few whether there is too little to go by
   * @param link to its rows, null where there is nothing
   */
  public record Cell(
      String when,
      String text,
      String tone,
      boolean few,
      boolean running,
      String value,
      String range,
      String n,
      String verdict,
      @Nullable String link) {}

  /** One colour of the legend. */
  public record Step(String tone, String text) {}
}
