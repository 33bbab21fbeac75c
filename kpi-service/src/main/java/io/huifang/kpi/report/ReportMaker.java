package io.huifang.kpi.report;

import io.huifang.kpi.alert.AlertPoint;
import io.huifang.kpi.alert.AlertView;
import io.huifang.kpi.alert.Alerts;
import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.report.ReportContent.Alarm;
import io.huifang.kpi.report.ReportContent.Line;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Confidence;
import io.huifang.kpi.value.Course;
import io.huifang.kpi.value.Courses;
import io.huifang.kpi.value.Goals;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.value.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a report together from the figures as they are now. */
@ApplicationScoped
public class ReportMaker {
  /** In the order in which they are read. */
  private static final List<String> FIGURES =
      List.of(
          "csat_top_box",
          "nps",
          "sla_attainment",
          "first_response_time",
          "handling_time",
          "fcr_operational",
          "reopen_rate",
          "callback_kept_rate",
          "recovery_rate",
          "escalation_rate",
          "service_level",
          "abandon_rate",
          "response_rate",
          "tickets_created",
          "contacts_offered");

  private static final int ALERTS = 20;
  @Inject Catalogue catalogue;
  @Inject Courses courses;
  @Inject Goals goals;
  @Inject ReportGroups groups;
  @Inject HiddenHours hidden;
  @Inject Alerts alerts;
  @Inject Clock clock;

  /** Of all teams together; figures of which nothing is known in both periods are left out. */
  public ReportContent of(ReportPeriod period) {
    List<Line> lines = new ArrayList<>();
    for (String id : FIGURES) {
      Line line = line(period, catalogue.known(id));
      if (line.n() > 0 || line.nBefore() > 0) {
        lines.add(line);
      }
    }
    return new ReportContent(
        period.kind(),
        period.first(),
        period.last(),
        period.zone().getId(),
        clock.instant(),
        lines,
        groups.teams(period),
        groups.causes(period),
        hidden.of(period),
        alarms(period));
  }

  private Line line(ReportPeriod period, Metric metric) {
    Question question = question(metric, period);
    Course course =
        courses.of(
            question.cut(Interval.DAY, List.of()),
            question
                .cut(Interval.DAY, List.of())
                .during(period.before().start(), period.before().end()));
    Value total = course.total();
    Value before = course.before();
    Confidence sure = total.certainty();
    Confidence earlier = before == null ? null : before.certainty();
    KpiTarget goal = goals.of(question, Map.of(), period.end());
    return new Line(
        metric.id(),
        metric.version(),
        total.n(),
        total.value(),
        sure == null ? null : sure.low(),
        sure == null ? null : sure.high(),
        before == null ? 0 : before.n(),
        before == null ? null : before.value(),
        earlier == null ? null : earlier.low(),
        earlier == null ? null : earlier.high(),
        goal == null ? null : goal.value(),
        goal == null || goal.direction() == KpiTarget.Direction.AT_LEAST,
        Verdict.of(metric, total, goal),
        course(course));
  }

  private static List<@Nullable Double> course(Course course) {
    List<@Nullable Double> values = new ArrayList<>();
    course.pieces().forEach(piece -> values.add(piece.value()));
    return values;
  }

  static Question question(Metric metric, ReportPeriod period) {
    return Question.of(metric, period.start(), period.end(), period.zone());
  }

  private List<Alarm> alarms(ReportPeriod period) {
    return alerts.during(period.start(), period.end(), null, ALERTS).stream()
        .map(ReportMaker::alarm)
        .toList();
  }

  private static Alarm alarm(AlertView alert) {
    AlertPoint last = alert.points().get(alert.points().size() - 1);
    return new Alarm(
        alert.id(),
        alert.name(),
        alert.metric(),
        last.value(),
        last.start(),
        alert.raisedAt(),
        alert.endedAt(),
        alert.escalation() == null ? null : alert.escalation().number());
  }
}
