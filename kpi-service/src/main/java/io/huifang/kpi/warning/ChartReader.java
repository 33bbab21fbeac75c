package io.huifang.kpi.warning;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws control charts of metrics. */
@ApplicationScoped
public class ChartReader {
  @Inject MetricCalculator calculator;
  @Inject Clock clock;

  /**
   * Each piece of the question with its limits, which are made of the same pieces; of one that has
   * not ended nothing is said yet.
   *
   * @param question without groups
   */
  public List<ChartPoint> of(Question question) {
    List<Value> pieces = calculator.rows(question);
    Metric metric = question.metric();
    boolean daily = question.interval() == Interval.DAY && metric.shape() == Metric.Shape.COUNT;
    return daily ? apart(metric, pieces, question.zone()) : of(metric, pieces);
  }

  /**
   * Of counts working days and weekends each with limits of their own, where there are enough of
   * both: else every weekend would be an alarm.
   */
  private List<ChartPoint> apart(Metric metric, List<Value> pieces, ZoneId zone) {
    Map<Boolean, List<Value>> kinds =
        pieces.stream().collect(Collectors.partitioningBy(piece -> weekend(piece, zone)));
    Instant now = clock.instant();
    if (kinds.values().stream().anyMatch(kind -> ended(kind, now) < ControlChart.FEWEST)) {
      return of(metric, pieces);
    }
    return kinds.values().stream()
        .flatMap(kind -> of(metric, kind).stream())
        .sorted(Comparator.comparing(ChartPoint::start))
        .toList();
  }

  private static long ended(List<Value> pieces, Instant now) {
    return pieces.stream().filter(piece -> ended(piece, now)).count();
  }

  private static boolean weekend(Value piece, ZoneId zone) {
    DayOfWeek day = piece.start().atZone(zone).getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }

  /** The same of pieces that somebody has picked, in the order of time. */
  public List<ChartPoint> of(Metric metric, List<Value> pieces) {
    Instant now = clock.instant();
    List<Value> known = pieces.stream().filter(piece -> ended(piece, now)).toList();
    List<Point> values =
        known.stream()
            .map(piece -> new Point(Objects.requireNonNull(piece.value()), piece.n()))
            .toList();
    List<Judged> judged =
        metric.shape() == Metric.Shape.COUNT
            ? ControlChart.counts(values)
            : ControlChart.of(values, metric.shape() == Metric.Shape.SHARE);
    List<ChartPoint> points = new ArrayList<>();
    int next = 0;
    for (Value piece : pieces) {
      points.add(ended(piece, now) ? with(piece, judged.get(next++), metric) : without(piece));
    }
    return points;
  }

  private static boolean ended(Value piece, Instant now) {
    return piece.value() != null && !piece.end().isAfter(now);
  }

  private static ChartPoint without(Value piece) {
    return new ChartPoint(
        piece.start(), piece.end(), piece.n(), piece.value(), null, null, Set.of(), false);
  }

  private static ChartPoint with(Value piece, Judged judged, Metric metric) {
    boolean worse =
        switch (metric.better()) {
          case HIGHER -> judged.sigmas() < 0;
          case LOWER -> judged.sigmas() > 0;
          case NEITHER -> judged.sigmas() != 0;
        };
    return new ChartPoint(
        piece.start(),
        piece.end(),
        piece.n(),
        piece.value(),
        possible(judged.band(), metric),
        judged.band() == null ? null : judged.sigmas(),
        judged.signals(),
        judged.band() != null && worse);
  }

  /** Nothing but points is ever less than nothing. */
  private static Judged.@Nullable Band possible(Judged.@Nullable Band band, Metric metric) {
    return band == null || metric.unit() == Metric.Unit.POINTS || band.low() >= 0
        ? band
        : new Judged.Band(band.center(), 0, band.high());
  }
}
