package io.huifang.survey.insights.chart;

import io.huifang.survey.results.group.GroupRow;
import io.huifang.survey.results.group.Groups;
import io.huifang.survey.results.tally.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups below each other.
 *
 * @param scale on which the points lie, null where there is nothing to draw
 * @param line where all together lie, null without a scale
 */
public record Board(
    List<Line> lines, GroupRow total, @Nullable Whiskers scale, @Nullable String line) {

  /**
   * One group.
   *
   * @param name as people read it
   * @param href to the page narrowed to it, null where it leads nowhere
   */
  public record Line(
      GroupRow row, String name, Whiskers.@Nullable Whisker whisker, @Nullable String href) {}

  /** What a group is called, and where it leads. */
  public interface Namer {
    String name(String key);

    @Nullable String href(String key);
  }

  public static Board of(Groups.Cutting cut, Namer namer) {
    Figure.Kind kind = cut.total().figure().kind();
    List<Figure> figures = new ArrayList<>(cut.rows().stream().map(GroupRow::figure).toList());
    boolean nps = kind == Figure.Kind.NPS;
    Whiskers scale = Whiskers.over(kind, figures, nps ? -100 : 0, nps ? 100 : 1);
    Double all = cut.total().figure().value();
    return new Board(
        cut.rows().stream()
            .map(
                row ->
                    new Line(
                        row,
                        namer.name(row.key()),
                        scale == null ? null : scale.of(row.figure()),
                        namer.href(row.key())))
            .toList(),
        cut.total(),
        scale,
        scale == null || all == null ? null : scale.at(all));
  }

  /** Over time; null where there are not two pieces. */
  public static @Nullable Course course(Groups.Cutting cut, LocalDate now, boolean months) {
    return Course.of(cut.rows(), cut.total().figure().kind(), now, months);
  }
}
