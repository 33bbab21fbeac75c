package io.huifang.kpi.value;

import io.huifang.kpi.question.Question;
import io.huifang.kpi.rollup.cell.Cell;
import io.huifang.kpi.rollup.read.RollupReader.Cells;
import io.huifang.kpi.value.ValueReader.Place;
import io.huifang.platform.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes sums of cells, in the places where {@link ValueReader} puts those of facts. */
final class CellSums {
  private CellSums() {}

  static Map<Place, Sums> of(Question question, Cells cells) {
    if (cells.cells().size() > ValueReader.MAX_ROWS) {
      throw ProblemException.badField("by", "makes too many groups; narrow the question");
    }
    Map<Place, Sums> places = new TreeMap<>();
    cells
        .cells()
        .forEach((at, cell) -> places.put(new Place(at.piece(), at.group()), sums(question, cell)));
    return places;
  }

  /** Without what lies between {@code before} and {@code after}, and with the sums of both. */
  static Map<Place, Sums> of(Question question, Cells cells, int before, int after) {
    Map<Place, Cell> all = new HashMap<>();
    cells
        .cells()
        .forEach(
            (at, cell) -> {
              int piece = at.piece();
              if (piece <= before || piece >= after) {
                int half = piece <= before ? ValueReader.BEFORE : ValueReader.AFTER;
                for (int place : new int[] {piece, half}) {
                  all.computeIfAbsent(new Place(place, List.of()), added -> new Cell()).add(cell);
                }
              }
            });
    Map<Place, Sums> places = new TreeMap<>();
    all.forEach((place, cell) -> places.put(place, sums(question, cell)));
    return places;
  }

  private static Sums sums(Question question, Cell cell) {
    Sums sums = new Sums(question.weighted());
    sums.take(cell);
    return sums;
  }
}
