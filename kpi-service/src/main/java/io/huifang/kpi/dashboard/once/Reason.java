package io.huifang.kpi.dashboard.once;

import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.View;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Why tickets were not solved at first contact, the most frequent first.
 *
 * @param all not solved at first contact for any reason
 */
public record Reason(String name, long count, long all, String link) {
  private static final String SOLVED = "SOLVED";

  static List<Reason> of(Value total, View view, Words words) {
    Map<String, Long> outcomes = total.breakdown();
    long all =
        outcomes.entrySet().stream()
            .filter(one -> !one.getKey().equals(SOLVED))
            .mapToLong(Map.Entry::getValue)
            .sum();
    String link =
        Links.rows(SideBySide.TICKETS, total.start(), total.end(), view, Map.of("hit", "0"));
    return outcomes.entrySet().stream()
        .filter(one -> !one.getKey().equals(SOLVED) && one.getValue() > 0)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(one -> new Reason(words.word(one.getKey()), one.getValue(), all, link))
        .toList();
  }
}
