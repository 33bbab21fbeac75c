package io.huifang.platform.csv.mapping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the values of a field in the rows of a group become one. */
public enum Aggregate {
  FIRST("first"),
  LAST("last"),
  ANY("any"),
  LAST_KNOWN("lastKnown"),
  MAX("max"),
  MIN("min"),
  SUM("sum"),
  COUNT("count"),
  CHANGES("changes");

  private final String key;

  Aggregate(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /**
   * The aggregate after one more row.
   *
   * @param soFar result of the rows before, null if empty or if this is the first row
   * @param first whether this is the first row of the group
   * @param value of this row, null if empty
   */
  public @Nullable Object add(@Nullable Object soFar, boolean first, @Nullable Object value) {
    return switch (this) {
      case FIRST -> first ? value : soFar;
      case LAST -> value;
      case ANY -> soFar != null ? soFar : value;
      case LAST_KNOWN -> value != null ? value : soFar;
      case MAX -> greater(soFar, value, 1);
      case MIN -> greater(soFar, value, -1);
      case SUM -> sum(soFar, value);
      case CHANGES -> Changes.after(soFar, value);
      case COUNT -> (soFar == null ? 0L : (Long) soFar) + (value == null ? 0 : 1);
    };
  }

  /** What the rows came to; null if empty. */
  public @Nullable Object result(@Nullable Object soFar) {
    if (soFar instanceof Changes changes) {
      return changes.count();
    }
    return soFar == null && (this == COUNT || this == CHANGES) ? (Object) 0L : soFar;
  }

  /** How often the value has become another one; an empty row is no change. */
  private record Changes(@Nullable Object last, long count) {
    static Changes after(@Nullable Object soFar, @Nullable Object value) {
      Changes before = soFar instanceof Changes changes ? changes : new Changes(null, 0);
      if (value == null || value.equals(before.last)) {
        return before;
      }
      return new Changes(value, before.last == null ? 0 : before.count + 1);
    }
  }

  @SuppressWarnings("unchecked") // the values of one field all have one type, all are Comparable
  private static @Nullable Object greater(@Nullable Object a, @Nullable Object b, int sign) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return ((Comparable<Object>) a).compareTo(b) * sign >= 0 ? a : b;
  }

  private static @Nullable Object sum(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a instanceof BigDecimal x ? x.add((BigDecimal) b) : Math.addExact((Long) a, (Long) b);
  }
}
