package io.huifang.kpi.board;

import io.huifang.kpi.board.BoardPanel.Shape;
import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Dimension;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether panels make sense; what a later release no longer knows is said by the page instead. */
@ApplicationScoped
public class PanelCheck {
  /** What figures can be compared by on a board. */
  public static final List<Dimension> BY =
      List.of(
          Dimension.TEAM,
          Dimension.AGENT,
          Dimension.CHANNEL,
          Dimension.CATEGORY,
          Dimension.SUBCATEGORY,
          Dimension.TIER,
          Dimension.SEGMENT,
          Dimension.COMPLEXITY);

  /** What a panel can be narrowed to: as all pages of figures. */
  public static final List<Dimension> ONLY =
      List.of(
          Dimension.TEAM, Dimension.CHANNEL, Dimension.TIER, Dimension.AGENT, Dimension.CATEGORY);

  @Inject Catalogue catalogue;

  /**
   * @throws ProblemException 400 with the field, such as {@code panels[3].by}
   */
  void check(List<BoardPanel> panels) {
    for (int i = 0; i < panels.size(); i++) {
      check(panels.get(i), "panels[" + i + "].");
    }
  }

  private void check(BoardPanel panel, String field) {
    if (!catalogue.knows(panel.metric())) {
      throw ProblemException.badField(field + "metric", "is not a known metric");
    }
    Metric metric = catalogue.known(panel.metric());
    if (panel.variant() != null
        && metric.variants().stream().noneMatch(one -> one.id().equals(panel.variant()))) {
      throw ProblemException.badField(field + "variant", "is not one of " + metric.id());
    }
    if (panel.threshold() != null && !metric.thresholds().contains(panel.threshold())) {
      throw ProblemException.badField(field + "threshold", "must be one of " + metric.thresholds());
    }
    if (panel.shape() == Shape.GROUPS ? !knows(BY, panel.by()) : panel.by() != null) {
      throw ProblemException.badField(
          field + "by", "must be a dimension for GROUPS, and nothing for other shapes");
    }
    for (Map.Entry<String, String> only : panel.only().entrySet()) {
      if (!knows(ONLY, only.getKey()) || only.getValue().indexOf('\0') >= 0) {
        throw ProblemException.badField(field + "only", "must be values by dimension");
      }
    }
  }

  private static boolean knows(List<Dimension> dimensions, @Nullable String key) {
    return dimensions.stream().anyMatch(dimension -> dimension.key().equals(key));
  }
}
