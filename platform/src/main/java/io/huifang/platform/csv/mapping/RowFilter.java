package io.huifang.platform.csv.mapping;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are left out on purpose and counted under their reason; all given conditions must hold.
 */
public record RowFilter(
    String column, Set<String> in, Set<String> notIn, boolean empty, String reason) {

  public boolean skips(CellText cells) {
    String cell = cells.of(column);
    if (cell == null) {
      return false;
    }
    String text = cell.strip();
    return (!empty || text.isEmpty())
        && (in.isEmpty() || in.contains(text))
        && (notIn.isEmpty() || !notIn.contains(text));
  }

  static RowFilter of(String path, MappingDefinition.@Nullable Skip given) {
    String column = given == null ? null : given.column();
    if (given == null || column == null) {
      throw new MappingException(path + ".column", "is missing");
    }
    Set<String> in = Defaults.set(given.in());
    Set<String> notIn = Defaults.set(given.notIn());
    boolean empty = Boolean.TRUE.equals(given.empty());
    if (in.isEmpty() && notIn.isEmpty() && !empty) {
      throw new MappingException(path, "needs 'in', 'notIn' or 'empty: true'");
    }
    String reason = given.reason();
    return new RowFilter(
        column, in, notIn, empty, reason == null ? "skipped by column " + column : reason);
  }
}
