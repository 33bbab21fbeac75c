package io.huifang.kpi.dashboard.groups;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What unhappy answers are about, most of them first. */
@ApplicationScoped
public class Causes {
  private static final String SATISFIED = "csat_top_box";
  private static final int MOST = 7;
  @Inject Catalogue catalogue;
  @Inject MetricCalculator calculator;

  /** With one statement. */
  public List<Cause> of(View view, Names.Known names, Words words) {
    Question question = view.question(catalogue.known(SATISFIED));
    List<Value> rows =
        calculator.rows(question.cut(Interval.TOTAL, List.of(Dimension.CATEGORY))).stream()
            .filter(row -> unhappy(row) > 0)
            .sorted(Comparator.comparing(Causes::unhappy).reversed())
            .toList();
    long all = rows.stream().mapToLong(Causes::unhappy).sum();
    List<Cause> causes = new ArrayList<>();
    long sum = 0;
    for (Value row : rows.subList(0, Math.min(MOST, rows.size()))) {
      String code = row.group().getOrDefault(Dimension.CATEGORY.key(), Dimension.NONE);
      sum += unhappy(row);
      causes.add(
          new Cause(
              names.of(Dimension.CATEGORY, code),
              unhappy(row),
              all,
              Math.round(100.0 * sum / all),
              unhappy(rows.get(0)),
              Links.rows(
                  SATISFIED,
                  question.from(),
                  question.to(),
                  view,
                  Map.of(Dimension.CATEGORY.key(), code, "hit", "0"))));
    }
    return causes;
  }

  private static long unhappy(Value row) {
    return row.n() - (row.numerator() == null ? 0 : row.numerator());
  }

  /**
   * A category with unhappy answers.
   *
   * @param all unhappy answers of all categories
   * @param cumulative percent of all, with those of the categories before
   * @param most unhappy answers of the first category
   */
  public record Cause(String name, long count, long all, long cumulative, long most, String link) {}
}
