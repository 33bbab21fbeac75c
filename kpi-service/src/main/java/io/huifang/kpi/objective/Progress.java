package io.huifang.kpi.objective;

import io.huifang.kpi.value.Confidence;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far an objective is.
 *
 * @param value over the last four weeks, or since it began; null without rows
 * @param attained the part of the way that lies behind it, 1 at the target
 * @param expected where it should be today on the way from milestone to milestone
 * @param forecast where it will be on the day, if it goes on as it went; null before four weeks
 * @param weeks values by week since it began
 */
public record Progress(
    Standing standing,
    @Nullable Double value,
    long n,
    @Nullable Confidence confidence,
    @Nullable Double attained,
    double expected,
    @Nullable Forecast forecast,
    List<Passed> milestones,
    List<Week> weeks) {

  /** How an objective stands. */
  public enum Standing {
    /** It has not begun, or there is nothing to count yet. */
    @Schema(description = "Nothing can be said yet")
    OPEN,
    ON_TRACK,
    /** The line misses the target, but within what four of five forecasts miss. */
    AT_RISK,
    OFF_TRACK,
    REACHED,
    MISSED
  }

  /** With the range in which four of five such forecasts end. */
  public record Forecast(double value, double low, double high) {}

  /**
   * A milestone.
   *
   * @param value over the four weeks before its day, null if that has not come
   */
  public record Passed(
      LocalDate day, double wanted, @Nullable Double value, @Nullable Boolean reached) {}

  /** One week; the first may be shorter. */
  public record Week(LocalDate begins, @Nullable Double value, long n) {}
}
