package io.huifang.kpi.dashboard.definitions;

import io.huifang.kpi.catalogue.EarlierDefinition;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Questions;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import io.huifang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each definition of a metric says of the same four weeks, side by side. */
@ApplicationScoped
class Editions {
  private static final int DAYS = 28;
  @Inject MetricCalculator calculator;
  @Inject Questions questions;
  @Inject Caller caller;

  /** That of today first; none for a metric that never meant anything else. */
  List<Edition> of(Metric metric, LocalDate today, Words words) {
    if (metric.earlier().isEmpty()) {
      return List.of();
    }
    List<Edition> editions = new ArrayList<>();
    editions.add(counted(metric, "", "", today, words));
    for (EarlierDefinition old : metric.earlier()) {
      String said = old.said().in(words.language());
      String until = old.until().toString();
      editions.add(
          old.countable()
              ? counted(metric.as(old.version()), until, said, today, words)
              : new Edition(old.version(), until, said, null, "", ""));
    }
    return editions;
  }

  private Edition counted(Metric metric, String until, String said, LocalDate today, Words words) {
    ZoneId site = questions.siteZone();
    LocalDate first = today.minusDays(DAYS);
    Question question =
        Question.of(
            metric,
            first.atStartOfDay(site).toInstant(),
            today.atStartOfDay(site).toInstant(),
            site);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    rows.put("metric", List.of(metric.id()));
    rows.put("from", List.of(question.from().toString()));
    rows.put("to", List.of(question.to().toString()));
    rows.put("definition", List.of(Integer.toString(metric.version())));
    String team = caller.teamScope();
    if (team != null) {
      question = question.only(Dimension.TEAM, team);
      rows.put(Dimension.TEAM.key(), List.of(team));
    }
    Value value = calculator.rows(question).get(0);
    return new Edition(
        metric.version(),
        until,
        said,
        words.value(metric, value.value()),
        words.count(value.n()),
        Links.to("/dashboard/rows", rows));
  }

  /**
   * One definition.
   *
   * @param until the day on which it was replaced, empty for that of today
   * @param said what was different
   * @param value of the last four weeks; null where it can no longer be counted
   * @param rows the address of what was counted
   */
  public record Edition(
      int version, String until, String said, @Nullable String value, String n, String rows) {}
}
