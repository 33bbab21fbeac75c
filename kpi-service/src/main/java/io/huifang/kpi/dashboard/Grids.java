package io.huifang.kpi.dashboard;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tables of several metrics side by side, over time or by dimension, and their drawings. */
@ApplicationScoped
class Grids {
  private static final int MAX_BARS = 30;
  @Inject Catalogue catalogue;
  @Inject MetricCalculator calculator;

  Grid overTime(
      String id,
      String title,
      List<String> metrics,
      Period period,
      @Nullable String team,
      Words words) {
    Interval interval = period.oneDay() ? Interval.HOUR : Interval.DAY;
    Function<Value, String> head =
        value -> period.oneDay() ? words.clock(value.start()) : words.day(value.start());
    GridQuery query =
        new GridQuery(metrics, period.start(), period.end(), interval, List.of(), team);
    return grid(id, title, query, period, head, "line", words);
  }

  Grid by(
      Dimension dimension,
      String title,
      List<String> metrics,
      Period period,
      @Nullable String team,
      Map<String, String> names,
      Words words) {
    GridQuery query =
        new GridQuery(
            metrics, period.start(), period.end(), Interval.TOTAL, List.of(dimension), team);
    Function<Value, String> head =
        value -> {
          String key = String.valueOf(value.group().get(dimension.key()));
          return names.getOrDefault(key, words.word(key));
        };
    return grid(dimension.key(), title, query, period, head, "bar", words);
  }

  /** The half hours of the chosen day in which anything happened. */
  Grid halfHours(
      String title, List<String> metrics, Period period, @Nullable String team, Words words) {
    GridQuery query =
        new GridQuery(
            metrics, period.dayStart(), period.dayEnd(), Interval.HALF_HOUR, List.of(), team);
    Function<Value, String> head =
        value -> words.clock(value.start()) + "–" + words.clock(value.end());
    Grid all = grid("half-hours", title, query, period, head, null, words);
    List<Grid.Line> busy =
        all.lines().stream()
            .filter(line -> line.cells().stream().anyMatch(cell -> cell.link() != null))
            .toList();
    return new Grid(all.id(), all.title(), all.heads(), busy, null);
  }

  private Grid grid(
      String id,
      String title,
      GridQuery query,
      Period period,
      Function<Value, String> head,
      @Nullable String kind,
      Words words) {
    List<Metric> metrics = query.metrics.stream().map(catalogue::known).toList();
    Map<Place, Map<String, Value>> table = new TreeMap<>();
    for (Metric metric : metrics) {
      for (Value value : values(metric, query, period)) {
        String group = String.join("/", value.group().values());
        table
            .computeIfAbsent(new Place(value.start(), group), place -> new LinkedHashMap<>())
            .put(metric.id(), value);
      }
    }
    List<Map<String, Value>> rows = table.values().stream().limit(MAX_BARS * 40L).toList();
    List<String> labels =
        rows.stream().map(row -> head.apply(row.values().iterator().next())).toList();
    List<Grid.Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Value> row = rows.get(i);
      lines.add(
          new Grid.Line(
              labels.get(i),
              metrics.stream().map(m -> cell(m, row.get(m.id()), query.team, words)).toList()));
    }
    return new Grid(
        id,
        title,
        metrics.stream().map(words::name).toList(),
        lines,
        kind == null ? null : ChartData.drawing(kind, metrics, rows, labels, words));
  }

  private List<Value> values(Metric metric, GridQuery query, Period period) {
    Question question = Question.of(metric, query.from, query.to, period.zone());
    if (query.team != null) {
      question = question.only(Dimension.TEAM, query.team);
    }
    return calculator.answer(question.cut(query.interval, query.by)).rows();
  }

  private static Grid.Cell cell(
      Metric metric, @Nullable Value value, @Nullable String team, Words words) {
    if (value == null || (value.n() == 0 && value.provisional() == 0)) {
      return new Grid.Cell("–", null, false);
    }
    String n = metric.shape() == Metric.Shape.COUNT ? "" : " (" + value.n() + ")";
    return new Grid.Cell(
        words.value(metric, value.value()) + n,
        RowsLink.to(metric.id(), value.start(), value.end(), team, value.group()),
        Boolean.FALSE.equals(value.targetReached()));
  }

  private record GridQuery(
      List<String> metrics,
      Instant from,
      Instant to,
      Interval interval,
      List<Dimension> by,
      @Nullable String team) {}

  private record Place(Instant start, String group) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byTime = start.compareTo(other.start);
      return byTime != 0 ? byTime : group.compareTo(other.group);
    }
  }
}
