package io.huifang.platform.csv.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a row has to be; all given parts must hold.
 *
 * @param empty whether the cell must be empty, or must not; null if that does not matter
 * @param nulls texts that mean "no value" and therefore count as empty
 */
public record RowCondition(
    String column, Set<String> in, Set<String> notIn, @Nullable Boolean empty, Set<String> nulls) {

  /** Whether the row fulfils it; a broken row that does not reach the column never does. */
  public boolean holds(CellText cells) {
    String cell = cells.of(column);
    if (cell == null) {
      return false;
    }
    String text = cell.strip();
    return (empty == null || empty == (text.isEmpty() || nulls.contains(text)))
        && (in.isEmpty() || in.contains(text))
        && (notIn.isEmpty() || !notIn.contains(text));
  }

  static RowCondition of(
      String path,
      @Nullable String column,
      @Nullable List<String> in,
      @Nullable List<String> notIn,
      @Nullable Boolean empty,
      Set<String> nulls) {
    if (column == null || column.isBlank()) {
      throw new MappingException(path + ".column", "is missing; name the column that decides");
    }
    if (Defaults.list(in).isEmpty() && Defaults.list(notIn).isEmpty() && empty == null) {
      throw new MappingException(path, "needs 'in', 'notIn' or 'empty: true'");
    }
    return new RowCondition(
        column.strip(), Defaults.set(in), Defaults.set(notIn), empty, Set.copyOf(nulls));
  }

  static List<RowCondition> all(
      String path, @Nullable List<MappingDefinition.Where> given, Set<String> nulls) {
    List<RowCondition> all = new ArrayList<>();
    for (MappingDefinition.Where one : Defaults.list(given)) {
      String at = path + (Defaults.list(given).size() == 1 ? "" : "[" + all.size() + "]");
      all.add(of(at, one.column(), one.in(), one.notIn(), one.empty(), nulls));
    }
    return List.copyOf(all);
  }
}
