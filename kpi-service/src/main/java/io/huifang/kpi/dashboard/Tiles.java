package io.huifang.kpi.dashboard;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headline numbers of a period beside those of the period before. */
@ApplicationScoped
class Tiles {
  private static final List<String> METRICS =
      List.of(
          "tickets_created",
          "tickets_open",
          "first_response_time",
          "handling_time",
          "resolution_rate",
          "sla_attainment",
          "fcr_operational",
          "reopen_rate",
          "csat_mean",
          "csat_top_box",
          "nps",
          "response_rate",
          "escalation_rate",
          "callback_kept_rate",
          "recovery_rate");

  @Inject Catalogue catalogue;
  @Inject MetricCalculator calculator;

  List<Tile> of(Period period, @Nullable String team, Words words) {
    List<Tile> tiles = new ArrayList<>();
    for (String id : METRICS) {
      Metric metric = catalogue.known(id);
      Question question = Question.of(metric, period.start(), period.end(), period.zone());
      Question narrowed = team == null ? question : question.only(Dimension.TEAM, team);
      Value value = calculator.answer(narrowed.compared()).rows().get(0);
      tiles.add(tile(metric, value, period, team, words));
    }
    return tiles;
  }

  private static Tile tile(
      Metric metric, Value value, Period period, @Nullable String team, Words words) {
    Boolean reached = value.targetReached();
    boolean any = value.n() > 0 || value.provisional() > 0 || !value.excluded().isEmpty();
    return new Tile(
        metric.id(),
        words.name(metric),
        words.description(metric),
        words.value(metric, value.value()),
        rows(metric, value, words),
        words.interval(metric, value.confidence()),
        target(metric, reached, words),
        reached == null ? "" : reached ? "good" : "bad",
        change(metric, value, words),
        apart(metric, value, words),
        any ? RowsLink.to(metric.id(), period.start(), period.end(), team, Map.of()) : null);
  }

  private static String rows(Metric metric, Value value, Words words) {
    String bounds = words.bounds(metric, null);
    return "n = " + value.n() + (bounds.isEmpty() ? "" : " · " + bounds);
  }

  private static String target(Metric metric, @Nullable Boolean reached, Words words) {
    if (metric.target() == null) {
      return "";
    }
    String goal =
        (metric.better() == Metric.Better.HIGHER ? "≥ " : "≤ ")
            + words.value(metric, metric.target());
    if (reached == null) {
      return words.texts().target(goal);
    }
    return reached ? words.texts().targetMet(goal) : words.texts().targetMissed(goal);
  }

  private static String change(Metric metric, Value value, Words words) {
    Value.Previous before = value.previous();
    if (before == null || before.change() == null) {
      return "";
    }
    return words.texts().change(words.change(metric, before.change()), before.n());
  }

  private static String apart(Metric metric, Value value, Words words) {
    List<String> parts = new ArrayList<>();
    long excluded = value.excluded().values().stream().mapToLong(Long::longValue).sum();
    if (excluded > 0) {
      parts.add(words.texts().excluded(excluded));
    }
    if (value.provisional() > 0) {
      parts.add(
          words
              .texts()
              .provisionalWith(value.provisional(), words.value(metric, value.provisionalValue())));
    }
    return String.join(" · ", parts);
  }
}
