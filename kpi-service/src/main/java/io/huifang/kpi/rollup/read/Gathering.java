package io.huifang.kpi.rollup.read;

import io.huifang.kpi.question.Cut;
import io.huifang.kpi.question.Label;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.rollup.Grouping;
import io.huifang.kpi.rollup.Measure;
import io.huifang.kpi.rollup.cell.Block;
import io.huifang.kpi.rollup.cell.Cell;
import io.huifang.kpi.rollup.read.RollupReader.Cells;
import io.huifang.kpi.rollup.read.RollupReader.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up what a question asks for, block by block. */
final class Gathering {
  private final Map<Place, Cell> cells = new HashMap<>();
  private final List<Wanted> wanted = new ArrayList<>();
  private final List<Integer> groupedBy = new ArrayList<>();
  private final boolean open;
  private long rows;

  Gathering(Question question, Measure measure, Grouping grouping) {
    List<String> keys = new ArrayList<>();
    if (measure.lead() != null) {
      keys.add(measure.lead());
    }
    if (measure.scaled()) {
      wanted.add(new Wanted(keys.size(), Set.of(String.valueOf(question.scale()))));
      keys.add("scale");
    }
    keys.addAll(grouping.keys());
    for (Cut cut : question.by()) {
      groupedBy.add(keys.indexOf(cut.key()));
    }
    question.filters().forEach((cut, values) -> want(keys.indexOf(cut.key()), values));
    question.labels().forEach((name, values) -> want(keys.indexOf(new Label(name).key()), values));
    open = measure.kind().equals(Measure.OPEN);
  }

  private void want(int place, List<String> values) {
    wanted.add(new Wanted(place, new HashSet<>(values)));
  }

  /** Takes what a block has of a piece. */
  void add(int piece, Block block) {
    block.each(
        (group, cell) -> {
          rows += open ? cell.hits() : cell.rows();
          if (wanted.stream().allMatch(one -> one.meets(group))) {
            List<String> values = groupedBy.stream().map(group::get).toList();
            // the block was read for this question only: its cells need not be copied
            cells.merge(
                new Place(piece, values),
                cell,
                (known, more) -> {
                  known.add(more);
                  return known;
                });
          }
        });
  }

  /** How many rows were seen, also of groups that were not asked for. */
  long rows() {
    return rows;
  }

  Cells cells() {
    return new Cells(cells);
  }

  /** What is there at the end of each piece: all that has come less all that has gone. */
  Cells running(int pieces) {
    Map<Integer, Map<List<String>, Cell>> moves = new HashMap<>();
    cells.forEach(
        (place, cell) ->
            moves
                .computeIfAbsent(place.piece(), piece -> new HashMap<>())
                .put(place.group(), cell));
    Map<List<String>, Cell> there = new HashMap<>();
    Map<Place, Cell> ends = new HashMap<>();
    for (int piece = 0; piece <= pieces; piece++) {
      moves
          .getOrDefault(piece, Map.of())
          .forEach((group, cell) -> there.computeIfAbsent(group, key -> new Cell()).add(cell));
      if (piece > 0) {
        int end = piece;
        there.forEach(
            (group, cell) -> {
              if (cell.n() > 0) {
                ends.computeIfAbsent(new Place(end, group), place -> new Cell()).add(cell);
              }
            });
      }
    }
    return new Cells(ends);
  }

  /** Values that a group must have at a place. */
  private record Wanted(int place, Set<String> values) {
    boolean meets(List<String> group) {
      return values.contains(group.get(place));
    }
  }
}
