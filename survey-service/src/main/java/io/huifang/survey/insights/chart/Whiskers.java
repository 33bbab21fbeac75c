package io.huifang.survey.insights.chart;

import io.huifang.survey.results.tally.Figure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Figures below each other on one scale, each a point with its interval, in boxes of 100 wide.
 *
 * @param least at the left edge, in the unit of the figures
 * @param most at the right edge
 */
public record Whiskers(Figure.Kind kind, double least, double most) {
  private static final double ALL = 100;
  private static final double STEPS = 10;

  /** As wide as the intervals need, to whole tenths; null where there is nothing to draw. */
  static @Nullable Whiskers over(
      Figure.Kind kind, List<Figure> figures, double lowest, double highest) {
    double least =
        figures.stream()
            .map(Figure::low)
            .filter(Objects::nonNull)
            .mapToDouble(d -> d)
            .min()
            .orElse(highest);
    double most =
        figures.stream()
            .map(Figure::high)
            .filter(Objects::nonNull)
            .mapToDouble(d -> d)
            .max()
            .orElse(lowest);
    if (least >= most) {
      return null;
    }
    double step = (highest - lowest) / STEPS / 2;
    return new Whiskers(
        kind,
        Math.max(lowest, Math.floor(least / step) * step),
        Math.min(highest, Math.ceil(most / step) * step));
  }

  /** Where a number lies, from the left. */
  public String at(double value) {
    return Px.of(ALL * (Math.min(most, Math.max(least, value)) - least) / (most - least));
  }

  /** The point of a figure, with its interval if there is one; null without a value. */
  public @Nullable Whisker of(Figure figure) {
    Double value = figure.value();
    if (value == null) {
      return null;
    }
    Double low = figure.low();
    Double high = figure.high();
    return new Whisker(at(value), at(low == null ? value : low), at(high == null ? value : high));
  }

  /** One figure. */
  public record Whisker(String x, String low, String high) {}
}
