package io.huifang.kpi.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be expected, and how good such forecasts have been. */
public record Forecast(
    String zone,
    @Schema(description = "Only days before this one were looked at") LocalDate knownUntil,
    @Schema(description = "So many of them, from the first contact on; it takes 7") int historyDays,
    @Schema(description = "Empty while there is less than a week to go by") List<Day> days,
    @Schema(description = "One day ahead, over up to four weeks before knownUntil")
        Backtest backtest) {

  /** Fewer days say nothing about a week. */
  public static final int FEWEST_DAYS = 7;

  /**
   * One day.
   *
   * @param actual contacts that have come, null before the day is over
   */
  public record Day(
      LocalDate date, double expected, @Nullable Integer actual, List<HalfHour> halfHours) {}

  /**
   * One half hour.
   *
   * @param actual contacts that have come, null before it is over
   */
  public record HalfHour(
      @Schema(description = "On the clock of the zone", examples = "09:30") String from,
      Instant start,
      double expected,
      @Schema(description = "With a probability of 80 % not fewer come") double low80,
      double high80,
      double low95,
      double high95,
      @Nullable Integer actual) {}
}
