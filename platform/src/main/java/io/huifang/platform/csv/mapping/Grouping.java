package io.huifang.platform.csv.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows with the same key are one record.
 *
 * @param by columns of the key
 * @param contiguous whether the rows of a key stand together, so that only one group is held
 * @param maxRows most rows of one group; a larger one is bad
 * @param maxHeldRows most rows in memory if not contiguous; more end the import with an error
 */
public record Grouping(List<String> by, boolean contiguous, int maxRows, int maxHeldRows) {
  static final int MAX_ROWS = 10_000;
  static final int MAX_HELD_ROWS = 500_000;

  /** The key of a row; null if a broken row does not reach its columns. */
  public @Nullable List<String> key(CellText cells) {
    List<String> key = new ArrayList<>(by.size());
    for (String column : by) {
      String cell = cells.of(column);
      if (cell == null) {
        return null;
      }
      key.add(cell.strip());
    }
    return key;
  }

  static @Nullable Grouping of(MappingDefinition.@Nullable Group given) {
    if (given == null) {
      return null;
    }
    List<String> by = Defaults.list(given.by());
    if (by.isEmpty()) {
      throw new MappingException("group.by", "needs at least one column");
    }
    return new Grouping(
        List.copyOf(by),
        Defaults.or(given.contiguous(), false),
        Defaults.positive("group.maxRows", given.maxRows(), MAX_ROWS),
        Defaults.positive("group.maxHeldRows", given.maxHeldRows(), MAX_HELD_ROWS));
  }
}
