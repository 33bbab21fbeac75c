package io.huifang.kpi.rollup.build;

import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.rollup.BlockTable.Key;
import io.huifang.kpi.rollup.Grouping;
import io.huifang.kpi.rollup.cell.Block;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up days to a week or a month. */
final class SpanSum {
  private SpanSum() {}

  /** A label that a day does not know is one that nobody had on that day. */
  static Map<Key, Block> of(List<Map<Key, Block>> days) {
    Set<Key> labels =
        days.stream()
            .flatMap(day -> day.keySet().stream())
            .filter(key -> Grouping.isLabel(key.grouping()))
            .collect(Collectors.toSet());
    Map<Key, Block> sum = new TreeMap<>();
    for (Map<Key, Block> day : days) {
      day.forEach((key, block) -> sum.computeIfAbsent(key, added -> new Block()).add(block));
      for (Key label : labels) {
        Block all = day.get(new Key(label.measure(), Grouping.ALL.key()));
        if (all != null && !day.containsKey(label)) {
          sum.computeIfAbsent(label, added -> new Block())
              .add(Objects.requireNonNull(all).under(Dimension.NONE));
        }
      }
    }
    return sum;
  }
}
