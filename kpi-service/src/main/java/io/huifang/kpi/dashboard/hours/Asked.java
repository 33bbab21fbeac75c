package io.huifang.kpi.dashboard.hours;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Period;
import io.huifang.kpi.question.WallClock;
import io.huifang.platform.problem.ProblemException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which map is wanted.
 *
 * @param rows what a row is: a day or a day of the week
 */
record Asked(Metric metric, WallClock.Unit rows) {
  /** What can be shown by half hours; the first one is shown unless another is wanted. */
  static final List<String> METRICS =
      List.of(
          "tickets_created",
          "first_response_time",
          "sla_attainment",
          "handling_time",
          "csat_top_box");

  /** More days than this are put together by their day of the week. */
  private static final long MOST_DAYS = 14;

  /**
   * @throws ProblemException 400 if it is no map of ours
   */
  static Asked of(
      Catalogue catalogue, @Nullable String metric, @Nullable String rows, Period period) {
    String id = metric == null || metric.isBlank() ? METRICS.get(0) : metric;
    if (!METRICS.contains(id)) {
      throw ProblemException.badField("metric", "must be one of " + METRICS);
    }
    return new Asked(catalogue.known(id), rows(rows, period));
  }

  private static WallClock.Unit rows(@Nullable String rows, Period period) {
    long days = ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
    if (rows == null || rows.isBlank()) {
      return days <= MOST_DAYS ? WallClock.Unit.DATE : WallClock.Unit.WEEKDAY;
    }
    return switch (rows) {
      case "date" -> WallClock.Unit.DATE;
      case "weekday" -> WallClock.Unit.WEEKDAY;
      default -> throw ProblemException.badField("rows", "must be date or weekday");
    };
  }

  boolean byDate() {
    return rows == WallClock.Unit.DATE;
  }
}
