package io.huifang.kpi.report;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.report.ReportContent.Cause;
import io.huifang.kpi.report.ReportContent.Group;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Confidence;
import io.huifang.kpi.value.Goals;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.value.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where it is worst: by team and by what it was about. */
@ApplicationScoped
class ReportGroups {
  private static final String SATISFIED = "csat_top_box";
  private static final List<String> COMPARED = List.of(SATISFIED, "sla_attainment");
  private static final int TEAMS = 4;
  private static final int CAUSES = 6;

  /** Of fewer rows nobody should be called the worst. */
  private static final long ENOUGH = 10;

  @Inject Catalogue catalogue;
  @Inject MetricCalculator calculator;
  @Inject Goals goals;

  /** The lowest teams of each compared figure, only where there is more than one team. */
  List<Group> teams(ReportPeriod period) {
    List<Group> worst = new ArrayList<>();
    for (String id : COMPARED) {
      Metric metric = catalogue.known(id);
      Question question = ReportMaker.question(metric, period);
      List<Value> rows =
          calculator.rows(question.cut(Interval.TOTAL, List.of(Dimension.TEAM))).stream()
              .filter(row -> row.value() != null && row.n() >= ENOUGH)
              .toList();
      if (rows.size() > 1) {
        rows.stream()
            .map(row -> group(metric, question, row))
            .sorted(Comparator.comparing(Group::value))
            .limit(TEAMS)
            .forEach(worst::add);
      }
    }
    return worst;
  }

  private Group group(Metric metric, Question question, Value row) {
    KpiTarget goal = goals.of(question, row.group(), question.to());
    Confidence sure = row.certainty();
    return new Group(
        metric.id(),
        row.group().getOrDefault(Dimension.TEAM.key(), Dimension.NONE),
        row.n(),
        java.util.Objects.requireNonNull(row.value()),
        sure == null ? null : sure.low(),
        sure == null ? null : sure.high(),
        Verdict.of(metric, row, goal) == Verdict.MISSED);
  }

  /** What unhappy answers are about. */
  List<Cause> causes(ReportPeriod period) {
    Question question = ReportMaker.question(catalogue.known(SATISFIED), period);
    return calculator.rows(question.cut(Interval.TOTAL, List.of(Dimension.CATEGORY))).stream()
        .filter(row -> unhappy(row) > 0)
        .sorted(Comparator.comparing(ReportGroups::unhappy).reversed())
        .limit(CAUSES)
        .map(
            row ->
                new Cause(
                    row.group().getOrDefault(Dimension.CATEGORY.key(), Dimension.NONE),
                    unhappy(row),
                    row.n()))
        .toList();
  }

  private static long unhappy(Value row) {
    return row.n() - (row.numerator() == null ? 0 : row.numerator());
  }
}
