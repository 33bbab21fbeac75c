package io.huifang.kpi.alert;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.warning.ChartPoint;
import io.huifang.kpi.warning.ChartReader;
import io.huifang.kpi.watch.Grain;
import io.huifang.kpi.watch.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** The course that a watch is about, with its limits. */
@ApplicationScoped
public class WatchCourse {
  private static final long HALF_HOUR = Duration.ofMinutes(30).toSeconds();
  @Inject Catalogue catalogue;
  @Inject Questions questions;
  @Inject MetricCalculator calculator;
  @Inject ChartReader charts;
  @Inject Clock clock;

  /** What its pieces are, up to the last that has ended. */
  public List<ChartPoint> of(Watch watch) {
    return of(watch, clock.instant());
  }

  /** The same as it would have been looked at then. */
  public List<ChartPoint> of(Watch watch, Instant moment) {
    Question question = question(watch, end(watch.grain(), moment));
    List<Value> pieces = known(calculator.rows(question));
    return charts.of(question.metric(), comparable(pieces, watch.grain(), question.zone()));
  }

  /** Without the time before anything was counted: of it nobody knows whether nothing happened. */
  private static List<Value> known(List<Value> pieces) {
    int first = 0;
    while (first < pieces.size() && pieces.get(first).n() == 0) {
      first++;
    }
    return pieces.subList(first, pieces.size());
  }

  /** The question that is asked, for whoever wants to look at the rows. */
  public Question question(Watch watch, Instant end) {
    Metric metric = catalogue.known(watch.metric());
    ZoneId zone = questions.siteZone();
    Instant from = end.atZone(zone).minusDays(watch.grain().days()).toInstant();
    Question question = Question.of(metric, from, end, zone);
    Metric.Variant variant =
        metric.variants().stream()
            .filter(one -> one.id().equals(watch.variant()))
            .findFirst()
            .orElse(metric.usual());
    question = question.measured(variant, question.threshold());
    for (Map.Entry<String, String> only : watch.filter().entrySet()) {
      question =
          question.only(
              Dimension.valueOf(only.getKey().toUpperCase(java.util.Locale.ROOT)), only.getValue());
    }
    return question.cut(watch.grain().interval(), List.of());
  }

  /** The end of the last piece that is over. */
  private Instant end(Grain grain, Instant moment) {
    if (grain == Grain.DAY) {
      ZoneId zone = questions.siteZone();
      return moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
    long second = moment.getEpochSecond();
    return Instant.ofEpochSecond(second - Math.floorMod(second, HALF_HOUR));
  }

  /**
   * Those that the last may be compared with: working days or weekends, and of half hours the same
   * time of day. A quiet Sunday is no alarm, and a night says nothing about a noon.
   */
  private static List<Value> comparable(List<Value> pieces, Grain grain, ZoneId zone) {
    if (pieces.isEmpty()) {
      return pieces;
    }
    ZonedDateTime last = pieces.get(pieces.size() - 1).start().atZone(zone);
    return pieces.stream()
        .filter(
            piece -> {
              ZonedDateTime start = piece.start().atZone(zone);
              return weekend(start) == weekend(last)
                  && (grain == Grain.DAY || start.toLocalTime().equals(last.toLocalTime()));
            })
        .toList();
  }

  private static boolean weekend(ZonedDateTime at) {
    return at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
