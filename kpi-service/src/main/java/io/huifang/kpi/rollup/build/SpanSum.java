package io.huifang.kpi.rollup.build;

import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.rollup.BlockTable.Key;
import io.huifang.kpi.rollup.Grouping;
import io.huifang.kpi.rollup.Measure;
import io.huifang.kpi.rollup.cell.Block;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the days of a week or a month, one day after the other. */
final class SpanSum {
  private final Map<Key, Block> sum = new TreeMap<>();
  private final Key all;
  private final List<Key> labels;

  /**
   * @param labels groupings by label that any of the days has
   */
  SpanSum(Measure measure, List<String> labels) {
    this.all = new Key(measure.key(), Grouping.ALL.key());
    this.labels = labels.stream().map(label -> new Key(measure.key(), label)).toList();
  }

  /** A label that a day does not know is one that nobody had on that day. */
  void add(Map<Key, Block> day) {
    day.forEach((key, block) -> sum.computeIfAbsent(key, added -> new Block()).add(block));
    Block everybody = day.get(all);
    for (Key label : labels) {
      if (everybody != null && !day.containsKey(label)) {
        sum.computeIfAbsent(label, added -> new Block()).add(everybody.under(Dimension.NONE));
      }
    }
  }

  Map<Key, Block> blocks() {
    return sum;
  }
}
