package io.huifang.kpi.objective;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.objective.Progress.Forecast;
import io.huifang.kpi.objective.Progress.Standing;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Measures objectives, with the questions that everybody else asks too. */
@ApplicationScoped
public class ProgressReader {
  /** Over so many days a figure is "now": weekdays alike, and enough rows to say something. */
  private static final int NOW_DAYS = 28;

  @Inject Catalogue catalogue;
  @Inject MetricCalculator calculator;
  @Inject Clock clock;

  @ConfigProperty(name = "huifang.zone")
  ZoneId site;

  /** How far it is at this moment; three questions, and one for each milestone that has passed. */
  public Progress of(Objective.View objective) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, site);
    double expected = Way.expected(objective, today);
    if (today.isBefore(objective.begins()) || !catalogue.knows(objective.metric())) {
      return new Progress(Standing.OPEN, null, 0, null, null, expected, null, List.of(), List.of());
    }
    boolean over = today.isAfter(objective.due());
    LocalDate last = over ? objective.due() : today;
    List<Value> weeks =
        calculator.rows(
            question(objective, objective.begins(), last).cut(Interval.WEEK, List.of()));
    Value latest = upTo(objective, last);
    Forecast forecast = over ? null : forecast(objective, weeks, now);
    return new Progress(
        Standings.of(objective, latest, forecast, over),
        latest.value(),
        latest.n(),
        latest.certainty(),
        latest.value() == null ? null : objective.partOfTheWay(latest.value()),
        expected,
        forecast,
        passed(objective, today),
        weeks.stream()
            .map(
                week ->
                    new Progress.Week(
                        LocalDate.ofInstant(week.start(), site), week.value(), week.n()))
            .toList());
  }

  private List<Progress.Passed> passed(Objective.View objective, LocalDate today) {
    List<Progress.Passed> passed = new ArrayList<>();
    for (Milestone milestone : objective.milestones()) {
      Double value =
          milestone.day().isAfter(today) ? null : upTo(objective, milestone.day()).value();
      boolean rises = objective.rises();
      Boolean reached =
          value == null
              ? null
              : Boolean.valueOf(rises ? value >= milestone.value() : value <= milestone.value());
      passed.add(new Progress.Passed(milestone.day(), milestone.value(), value, reached));
    }
    return passed;
  }

  private Value upTo(Objective.View objective, LocalDate last) {
    LocalDate first = last.minusDays(NOW_DAYS - 1L);
    boolean younger = first.isBefore(objective.begins());
    return calculator.rows(question(objective, younger ? objective.begins() : first, last)).get(0);
  }

  private Question question(Objective.View objective, LocalDate first, LocalDate last) {
    Metric metric = catalogue.known(objective.metric());
    Question question =
        Question.of(
            metric,
            first.atStartOfDay(site).toInstant(),
            last.plusDays(1).atStartOfDay(site).toInstant(),
            site);
    Metric.Variant variant =
        metric.variants().stream()
            .filter(one -> one.id().equals(objective.variant()))
            .findFirst()
            .orElse(metric.usual());
    question = question.measured(variant, metric.defaultThreshold());
    if (objective.team() != null) {
      question = question.only(Dimension.TEAM, objective.team());
    }
    return objective.agent() == null ? question : question.only(Dimension.AGENT, objective.agent());
  }

  /** From the weeks that are over; each stands for its middle. */
  private @Nullable Forecast forecast(Objective.View objective, List<Value> weeks, Instant now) {
    Instant begins = objective.begins().atStartOfDay(site).toInstant();
    List<double[]> points = new ArrayList<>();
    for (Value week : weeks) {
      if (week.value() != null && !week.end().isAfter(now)) {
        Duration middle =
            Duration.between(begins, week.start())
                .plus(Duration.between(week.start(), week.end()).dividedBy(2));
        points.add(new double[] {middle.toMinutes() / 1440.0, week.value()});
      }
    }
    Trend trend = Trend.of(points);
    if (trend == null) {
      return null;
    }
    double day = ChronoUnit.DAYS.between(objective.begins(), objective.due());
    double margin = trend.margin(day);
    return new Forecast(
        possible(objective, trend.at(day)),
        possible(objective, trend.at(day) - margin),
        possible(objective, trend.at(day) + margin));
  }

  /** A line goes on for ever, a share does not. */
  private double possible(Objective.View objective, double value) {
    Metric metric = catalogue.known(objective.metric());
    return switch (metric.unit()) {
      case SHARE -> Math.max(0, Math.min(1, value));
      case POINTS -> Math.max(-100, Math.min(100, value));
      case SECONDS, COUNT -> Math.max(0, value);
      case SCORE -> {
        Metric.Bounds bounds = metric.bounds();
        yield bounds == null ? value : Math.max(bounds.least(), Math.min(bounds.most(), value));
      }
    };
  }
}
