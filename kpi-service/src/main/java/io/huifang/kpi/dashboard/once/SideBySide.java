package io.huifang.kpi.dashboard.once;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Window;
import io.huifang.kpi.value.MetricCalculator;
import io.huifang.kpi.value.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The two figures by window, and by group. */
@ApplicationScoped
class SideBySide {
  static final String TICKETS = "fcr_operational";
  static final String CUSTOMERS = "fcr_confirmed";
  private static final int MOST = 12;
  @Inject Catalogue catalogue;
  @Inject MetricCalculator calculator;

  /** The operational figure for each window: the longer one waits, the fewer remain. */
  List<WindowLine> windows(View view, Words words) {
    Metric metric = catalogue.known(TICKETS);
    List<WindowLine> lines = new ArrayList<>();
    for (int days : metric.windows()) {
      Question question = view.question(metric).waiting(new Window(days, view.period().zone()));
      Value value = calculator.rows(question).get(0);
      lines.add(
          new WindowLine(
              days,
              Objects.equals(days, metric.defaultWindow()),
              words.value(metric, value.value()),
              words.range(metric, value.certainty()),
              words.count(value.n()),
              words.count(value.provisional()),
              value.provisional() == 0 ? "" : words.value(metric, value.provisionalValue()),
              Links.rows(
                  TICKETS,
                  question.from(),
                  question.to(),
                  view,
                  Map.of("window", String.valueOf(days)))));
    }
    return lines;
  }

  /** Both for each team, or for each agent of the team that the page is about. */
  List<Pair> groups(View view, Dimension by, Names.Known names) {
    Map<String, Value> tickets = byGroup(view, by, TICKETS);
    Map<String, Value> customers = byGroup(view, by, CUSTOMERS);
    Map<String, Long> weights = new HashMap<>();
    tickets.forEach((code, value) -> weights.merge(code, value.n(), Long::sum));
    customers.forEach((code, value) -> weights.merge(code, value.n(), Long::sum));
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .map(
            code ->
                new Pair(
                    names.of(by, code),
                    said(TICKETS, tickets.get(code), by, code, view, names.words()),
                    said(CUSTOMERS, customers.get(code), by, code, view, names.words())))
        .toList();
  }

  private Map<String, Value> byGroup(View view, Dimension by, String id) {
    Question question = view.question(catalogue.known(id)).cut(Interval.TOTAL, List.of(by));
    Map<String, Value> found = new LinkedHashMap<>();
    for (Value row : calculator.rows(question)) {
      found.put(row.group().getOrDefault(by.key(), Dimension.NONE), row);
    }
    return found;
  }

  private Pair.Said said(
      String id,
      @org.jspecify.annotations.Nullable Value value,
      Dimension by,
      String code,
      View view,
      Words words) {
    Metric metric = catalogue.known(id);
    if (value == null || value.value() == null) {
      return new Pair.Said("–", "", words.count(0), 0, "");
    }
    return new Pair.Said(
        words.value(metric, value.value()),
        words.range(metric, value.certainty()),
        words.count(value.n()),
        value.value(),
        Links.rows(id, view.period().start(), view.period().end(), view, Map.of(by.key(), code)));
  }
}
