package io.huifang.ticket.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What rules would mean if they were in force now.
 *
 * @param customers all of them
 * @param moved how many would be of another segment
 * @param byHand how many have one that somebody has set, which rules leave alone
 */
public record DryRun(long customers, long moved, long byHand, List<Row> rows) {

  /**
   * One segment.
   *
   * @param segment null for those who have none
   * @param now how many are of it
   * @param then how many would be
   */
  public record Row(@Nullable String segment, long now, long then) {
    /** How many more that are. */
    public long more() {
      return then - now;
    }
  }

  /** Sums up groups of customers. */
  static final class Counting {
    private static final String NONE = "";
    private final Map<String, long[]> segments = new TreeMap<>();
    private long customers;
    private long moved;
    private long byHand;

    void add(@Nullable String now, boolean hand, @Nullable String says, long many) {
      String is = now == null ? NONE : now;
      String then = hand ? is : says == null ? NONE : says;
      customers += many;
      moved += is.equals(then) ? 0 : many;
      byHand += hand ? many : 0;
      segments.computeIfAbsent(is, key -> new long[2])[0] += many;
      segments.computeIfAbsent(then, key -> new long[2])[1] += many;
    }

    /** The largest first, those without a segment last. */
    DryRun done() {
      List<Row> rows = new ArrayList<>();
      segments.forEach(
          (segment, many) ->
              rows.add(new Row(segment.equals(NONE) ? null : segment, many[0], many[1])));
      rows.sort(
          Comparator.comparing((Row row) -> row.segment() == null)
              .thenComparing(Row::then, Comparator.reverseOrder()));
      return new DryRun(customers, moved, byHand, rows);
    }
  }
}
