package io.huifang.platform.csv;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds a column by its name, white space around it ignored, or by its position as {@code #3} (from
 * 1), which also reaches columns without a name or with one that another column has too.
 */
public final class CsvHeader {
  /**
   * A column that every file has: the number of the row from 1, without the header and blank lines.
   */
  public static final String ROW_NUMBER = "#row";

  private static final int AMBIGUOUS = -1;
  private final List<String> names;
  private final Map<String, Integer> index = new HashMap<>();

  CsvHeader(List<String> names) {
    this.names = names.stream().map(String::strip).toList();
    for (int i = 0; i < names.size(); i++) {
      index.merge(this.names.get(i), i, (a, b) -> AMBIGUOUS);
    }
    for (int i = 0; i < names.size(); i++) {
      index.putIfAbsent("#" + (i + 1), i);
    }
  }

  int size() {
    return names.size();
  }

  /** The cell of a column; null if a broken row does not reach that far. */
  public @Nullable String cell(CsvRow row, String column) {
    Integer at = index.get(column);
    return at == null || at < 0 || at >= row.cells().size() ? null : row.cells().get(at);
  }

  /** The name of the column at a position from 0; its number if it has none or does not exist. */
  public String name(int cell) {
    return cell < names.size() && !names.get(cell).isEmpty() ? names.get(cell) : "#" + (cell + 1);
  }

  void require(Collection<String> needed) {
    for (String column : needed) {
      Integer at = column.equals(ROW_NUMBER) ? Integer.valueOf(0) : index.get(column);
      if (at == null) {
        throw new CsvFileException(
            "the file has no column '%s'; its columns are: %s".formatted(column, names));
      }
      if (at == AMBIGUOUS) {
        throw new CsvFileException(
            "the file has several columns '%s'; name the wanted one by its position, such as #3"
                .formatted(column));
      }
    }
  }
}
