package io.huifang.survey.results.tally;

import io.huifang.platform.statistics.ConfidenceInterval;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number that shows its doubt.
 *
 * @param n how many answers it is made of
 * @param few whether they are so few that the number says little
 * @param value null where nobody has answered
 * @param low lower end of the 95 % interval, null where there is none
 * @param method how the interval was found
 */
public record Figure(
    Kind kind,
    long n,
    boolean few,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Method method) {
  /** Below this many a number is marked as one of few. */
  public static final int FEW = 30;

  /** What kind of number it is. */
  @Schema(name = "FigureKind")
  public enum Kind {
    /** Net promoters in points, -100 to 100. */
    NPS,
    /** A share, 0 to 1. */
    SHARE,
    /** A mean in points of its scale. */
    MEAN
  }

  /** How an interval was found. */
  @Schema(name = "FigureMethod")
  public enum Method {
    WILSON,
    ADJUSTED_WALD,
    STUDENT_T,
    STRATIFIED_NORMAL
  }

  static Figure of(
      Kind kind,
      long n,
      @Nullable Double value,
      @Nullable ConfidenceInterval interval,
      Method method) {
    return new Figure(
        kind,
        n,
        n < FEW,
        value,
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        interval == null ? null : method);
  }

  /** Half the width of the interval, null where there is none. */
  public @Nullable Double margin() {
    return low == null || high == null ? null : (high - low) / 2;
  }
}
