package io.huifang.kpi.rollup.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The cells of one measure, period and grouping, by the values that they are grouped by. */
public final class Block {
  private static final Comparator<List<String>> ORDER =
      Comparator.comparing(key -> String.join("\0", key));
  private final Map<List<String>, Cell> cells = new HashMap<>();

  /** The cell of a group, empty at first. */
  public Cell at(List<String> group) {
    return cells.computeIfAbsent(group, key -> new Cell());
  }

  public void each(BiConsumer<List<String>, Cell> reader) {
    cells.forEach(reader);
  }

  /** Adds up, group by group. */
  public void add(Block other) {
    other.cells.forEach((group, cell) -> at(group).add(cell));
  }

  /** The same with one value more behind each group. */
  public Block under(String value) {
    Block under = new Block();
    cells.forEach(
        (group, cell) -> {
          List<String> longer = new ArrayList<>(group);
          longer.add(value);
          under.at(List.copyOf(longer)).add(cell);
        });
    return under;
  }

  /** Those in which there is something, in an order that does not depend on how they came. */
  SortedMap<List<String>, Cell> sorted() {
    SortedMap<List<String>, Cell> sorted = new TreeMap<>(ORDER);
    cells.forEach(
        (group, cell) -> {
          if (!cell.isEmpty()) {
            sorted.put(group, cell);
          }
        });
    return sorted;
  }
}
