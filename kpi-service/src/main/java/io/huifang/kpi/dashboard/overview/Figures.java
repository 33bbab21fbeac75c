package io.huifang.kpi.dashboard.overview;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Course;
import io.huifang.kpi.value.Courses;
import io.huifang.kpi.value.Goals;
import io.huifang.kpi.value.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The six headlines; each is one statement for total, pieces and the period before. */
@ApplicationScoped
class Figures {
  @Inject Catalogue catalogue;
  @Inject Courses courses;
  @Inject Goals goals;

  List<Figure> of(View view) {
    return Arrays.stream(Figure.Kind.values()).map(kind -> of(view, kind)).toList();
  }

  private Figure of(View view, Figure.Kind kind) {
    Metric metric = catalogue.known(kind.metric());
    Question question = view.question(metric).cut(view.period().pieces(), List.of());
    Course course = courses.of(question, view.before(question));
    KpiTarget goal = goals.of(question, Map.of(), question.to());
    return new Figure(
        kind, metric, question, course, goal, Verdict.of(metric, course.total(), goal));
  }
}
