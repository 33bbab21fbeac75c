package io.huifang.platform.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it stands in the file.
 *
 * @param line physical line on which the row starts, from 1; a quoted cell may hold line ends
 * @param lastLine physical line on which it ends
 * @param cells as far as they could be read
 * @param problem why the row cannot be used; null if it can
 */
public record CsvRow(long line, long lastLine, List<String> cells, @Nullable CellProblem problem) {

  /**
   * What is wrong with the text of a row.
   *
   * @param cell position from 0; -1 if the whole row is meant
   */
  public record CellProblem(int cell, String reason, @Nullable String value) {}

  /** Whether the line holds nothing but white space. */
  public boolean blank() {
    return problem == null && cells.size() == 1 && cells.get(0).isBlank();
  }

  /** Characters of its cells: what it takes in memory, more or less. */
  public long chars() {
    long chars = 0;
    for (String cell : cells) {
      chars += cell.length();
    }
    return chars;
  }

  CsvRow broken(CellProblem reason) {
    return problem != null ? this : new CsvRow(line, lastLine, cells, reason);
  }
}
