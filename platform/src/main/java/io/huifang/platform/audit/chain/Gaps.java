package io.huifang.platform.audit.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Positions at which nothing could be seen when a seal was made: of transactions that were rolled
 * back, or were not over yet.
 *
 * @param pairs first and last of each gap, growing
 */
record Gaps(List<Long> pairs) {
  static final Gaps NONE = new Gaps(List.of());

  Gaps {
    pairs = List.copyOf(pairs);
  }

  /** What is missing between two positions. */
  static Gaps in(long after, List<Long> present) {
    List<Long> pairs = new ArrayList<>();
    long last = after;
    for (long position : present) {
      if (position > last + 1) {
        pairs.addAll(List.of(last + 1, position - 1));
      }
      last = position;
    }
    return new Gaps(pairs);
  }

  boolean contains(long position) {
    for (int i = 0; i < pairs.size(); i += 2) {
      if (position >= pairs.get(i) && position <= pairs.get(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** All of them, growing. */
  LongStream positions() {
    return IntStream.range(0, pairs.size() / 2)
        .boxed()
        .flatMapToLong(i -> LongStream.rangeClosed(pairs.get(2 * i), pairs.get(2 * i + 1)));
  }

  /** How many positions. */
  long size() {
    long size = 0;
    for (int i = 0; i < pairs.size(); i += 2) {
      size += pairs.get(i + 1) - pairs.get(i) + 1;
    }
    return size;
  }

  Long[] array() {
    return pairs.toArray(Long[]::new);
  }

  static Gaps of(Long[] array) {
    return new Gaps(Arrays.asList(array));
  }
}
