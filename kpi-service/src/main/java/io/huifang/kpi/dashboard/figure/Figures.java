package io.huifang.kpi.dashboard.figure;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Course;
import io.huifang.kpi.value.Courses;
import io.huifang.kpi.value.Goals;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.value.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures; each is one statement for total, pieces and the period before, of what is open four. */
@ApplicationScoped
public class Figures {
  @Inject Catalogue catalogue;
  @Inject Courses courses;
  @Inject MetricCalculator calculator;
  @Inject Goals goals;

  /** The six headlines. */
  public List<Figure> of(View view) {
    return Arrays.stream(Figure.Kind.values()).map(kind -> of(view, kind)).toList();
  }

  private Figure of(View view, Figure.Kind kind) {
    Metric metric = catalogue.known(kind.metric());
    return of(kind, view.question(metric), view);
  }

  /** Any other one, asked for the period of the page. */
  public Figure of(Question question, View view) {
    return of(null, question, view);
  }

  private Figure of(Figure.@Nullable Kind kind, Question whole, View view) {
    Metric metric = whole.metric();
    Question question = whole.cut(view.period().pieces(), List.of());
    Course course = course(question, view.before(question));
    KpiTarget goal = goals.of(question, Map.of(), question.to());
    return new Figure(
        kind, metric, question, course, goal, Verdict.of(metric, course.total(), goal));
  }

  private Course course(Question question, @Nullable Question before) {
    if (question.metric().source() != Metric.Source.BACKLOG) {
      return courses.of(question, before);
    }
    // what is open at a moment adds up to nothing: the whole period has what is open at its end
    return new Course(
        atEnd(question),
        calculator.rows(question),
        before == null ? null : atEnd(before),
        before == null ? List.of() : calculator.rows(before));
  }

  private Value atEnd(Question question) {
    return calculator.rows(question.cut(Interval.TOTAL, List.of())).get(0);
  }
}
