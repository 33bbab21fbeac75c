package io.huifang.kpi.report;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.report.ReportContent.Hidden;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Confidence;
import io.huifang.kpi.value.Goals;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Half hours that have surely missed the target on days that have met it. */
@ApplicationScoped
class HiddenHours {
  private static final List<String> FIGURES = List.of("service_level", "sla_attainment");
  private static final int MOST = 5;

  /** One caller who waited is no bad half hour. */
  private static final long ENOUGH = 10;

  @Inject Catalogue catalogue;
  @Inject MetricCalculator calculator;
  @Inject Goals goals;

  /** The lowest first; half hours with so few rows that chance explains them are not told. */
  List<Hidden> of(ReportPeriod period) {
    List<Hidden> hidden = new ArrayList<>();
    for (String id : FIGURES) {
      Metric metric = catalogue.known(id);
      Question question = ReportMaker.question(metric, period);
      KpiTarget goal = goals.of(question, Map.of(), period.end());
      if (goal != null) {
        Map<LocalDate, Double> good = new HashMap<>();
        for (Value day : calculator.rows(question.cut(Interval.DAY, List.of()))) {
          if (day.value() != null && Boolean.TRUE.equals(goal.reachedBy(day.value()))) {
            good.put(date(day.start(), period), day.value());
          }
        }
        for (Value piece : calculator.rows(question.cut(Interval.HALF_HOUR, List.of()))) {
          Double day = good.get(date(piece.start(), period));
          if (day != null && surelyMissed(piece, goal)) {
            hidden.add(
                new Hidden(
                    id,
                    piece.start(),
                    piece.end(),
                    piece.n(),
                    Objects.requireNonNull(piece.value()),
                    day,
                    goal.value()));
          }
        }
      }
    }
    return hidden.stream().sorted(Comparator.comparing(Hidden::value)).limit(MOST).toList();
  }

  private static LocalDate date(Instant start, ReportPeriod period) {
    return LocalDate.ofInstant(start, period.zone());
  }

  private static boolean surelyMissed(Value piece, KpiTarget goal) {
    Confidence sure = piece.certainty();
    return piece.n() >= ENOUGH
        && piece.value() != null
        && sure != null
        && sure.high() < goal.value();
  }
}
