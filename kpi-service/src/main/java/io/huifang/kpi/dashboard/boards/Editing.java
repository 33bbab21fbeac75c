package io.huifang.kpi.dashboard.boards;

import io.huifang.kpi.board.BoardPanel;
import io.huifang.kpi.board.BoardPanel.Shape;
import io.huifang.kpi.board.PanelCheck;
import io.huifang.kpi.question.Dimension;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what the editor sends, and does it to the panels. */
final class Editing {
  private static final int LONGEST = 300;

  private Editing() {}

  /** The panels with one more at the end. */
  static List<BoardPanel> added(List<BoardPanel> panels, Form form) {
    String[] figure = form.text("figure", LONGEST).split(":", 2);
    Shape shape = shape(form.text("shape", 20));
    Map<String, String> only = new TreeMap<>();
    for (Dimension dimension : PanelCheck.ONLY) {
      if (form.optional(dimension.key()) != null) {
        only.put(dimension.key(), form.text(dimension.key(), LONGEST));
      }
    }
    List<BoardPanel> more = new ArrayList<>(panels);
    more.add(
        new BoardPanel(
            figure[0],
            figure.length < 2 ? null : figure[1],
            null,
            shape,
            shape == Shape.GROUPS ? form.text("by", LONGEST) : null,
            only));
    return more;
  }

  /** The panels with one of them moved by a place, or taken out. */
  static List<BoardPanel> changed(List<BoardPanel> panels, Form form) {
    List<BoardPanel> changed = new ArrayList<>(panels);
    int at = at(form.text("panel", 3), changed.size());
    switch (form.text("do", 10)) {
      case "up" -> Collections.swap(changed, at, Math.max(0, at - 1));
      case "down" -> Collections.swap(changed, at, Math.min(changed.size() - 1, at + 1));
      case "out" -> changed.remove(at);
      default -> throw ProblemException.badField("do", "must be up, down or out");
    }
    return changed;
  }

  private static int at(String text, int size) {
    int at = text.matches("\\d{1,3}") ? Integer.parseInt(text) : size;
    if (at >= size) {
      throw ProblemException.badField("panel", "is not on the board");
    }
    return at;
  }

  private static Shape shape(String text) {
    for (Shape shape : Shape.values()) {
      if (shape.name().equals(text)) {
        return shape;
      }
    }
    throw ProblemException.badField("shape", "must be TILE, COURSE or GROUPS");
  }
}
