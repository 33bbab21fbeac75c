package io.huifang.kpi.dashboard.hours;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Measure;
import io.huifang.kpi.dashboard.Period;
import io.huifang.kpi.question.WallClock;
import io.huifang.platform.problem.ProblemException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which map is wanted.
 *
 * @param measure the figure and how it is counted
 * @param rows what a row is: a day or a day of the week
 */
record Asked(Measure measure, WallClock.Unit rows) {
  /** What can be shown by half hours; the first one is shown unless another is wanted. */
  static final List<String> METRICS =
      List.of(
          "tickets_created",
          "first_response_time",
          "sla_attainment",
          "handling_time",
          "csat_top_box",
          "contacts_offered",
          "service_level",
          "abandon_rate",
          "asa");

  /** More days than this are put together by their day of the week. */
  private static final long MOST_DAYS = 14;

  /**
   * @throws ProblemException 400 if it is no map of ours
   */
  static Asked of(Catalogue catalogue, MapParams params, Period period) {
    String metric = params.metric;
    String id = metric == null || metric.isBlank() ? METRICS.get(0) : metric;
    if (!METRICS.contains(id)) {
      throw ProblemException.badField("metric", "must be one of " + METRICS);
    }
    Metric known = catalogue.known(id);
    // whoever chooses another figure in the form sends how the one before was counted
    boolean foreign =
        known.variants().stream().noneMatch(one -> one.id().equals(params.variant))
            && METRICS.stream()
                .flatMap(other -> catalogue.known(other).variants().stream())
                .anyMatch(one -> one.id().equals(params.variant));
    return new Asked(
        Measure.of(
            known,
            foreign ? null : params.variant,
            known.thresholds().isEmpty() ? null : params.threshold),
        rows(params.rows, period));
  }

  Metric metric() {
    return measure.metric();
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

  /** How the figure is counted, for an address. */
  Map<String, String> more(Map<String, String> narrowed) {
    Map<String, String> more = new TreeMap<>(narrowed);
    more.putAll(measure.query());
    return more;
  }
}
