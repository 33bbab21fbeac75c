package io.huifang.kpi.dashboard.boards;

import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Value;
import io.huifang.kpi.value.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of one dimension side by side, the largest first.
 *
 * @param most the value of a full bar
 * @param left how many more there are
 */
public record Groups(String by, double most, List<Bar> bars, int left) {
  private static final int MOST = 12;

  /**
   * One value.
   *
   * @param size of the bar, from 0
   * @param missed whether it is on the wrong side of its target for certain
   */
  public record Bar(
      String name,
      String value,
      String range,
      String n,
      double size,
      boolean missed,
      String link) {}

  /**
   * @param goals the target of each group, null for none
   */
  static Groups of(
      Question question,
      Dimension by,
      List<Value> rows,
      Function<Value, @Nullable KpiTarget> goals,
      Map<String, String> way,
      View view,
      Names.Known names) {
    List<Value> known =
        rows.stream()
            .filter(row -> row.value() != null)
            .sorted(
                Comparator.comparing((Value row) -> Objects.requireNonNull(row.value())).reversed())
            .toList();
    List<Bar> bars = new ArrayList<>();
    for (Value row : known.subList(0, Math.min(MOST, known.size()))) {
      String code = row.group().getOrDefault(by.key(), Dimension.NONE);
      KpiTarget goal = goals.apply(row);
      Map<String, String> more = new TreeMap<>(way);
      more.put(by.key(), code);
      bars.add(
          new Bar(
              names.of(by, code),
              names.words().value(question.metric(), row.value()),
              names.words().range(question.metric(), row.certainty()),
              names.words().count(row.n()),
              Math.max(0, Objects.requireNonNull(row.value())),
              Verdict.of(question.metric(), row, goal) == Verdict.MISSED,
              Links.rows(question.metric().id(), question.from(), question.to(), view, more)));
    }
    double most = bars.stream().mapToDouble(Bar::size).max().orElse(0);
    return new Groups(
        names.words().texts().dimension(by), most > 0 ? most : 1, bars, known.size() - bars.size());
  }
}
