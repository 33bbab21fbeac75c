package io.huifang.kpi.dashboard.boards;

import java.util.ArrayList;
import java.util.List;

/** Panels that stand beside each other: small ones, or large ones. */
public record Row(boolean small, List<Part> parts) {

  /** In the order of the board, as many to a row as come together. */
  static List<Row> of(List<Part> parts) {
    List<Row> rows = new ArrayList<>();
    for (Part part : parts) {
      Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (last == null || last.small != part.small()) {
        last = new Row(part.small(), new ArrayList<>());
        rows.add(last);
      }
      last.parts.add(part);
    }
    return rows;
  }
}
