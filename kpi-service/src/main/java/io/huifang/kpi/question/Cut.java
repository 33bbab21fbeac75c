package io.huifang.kpi.question;

import java.util.List;

/**
 * What values are cut by: a dimension that we know, a label that came with an import, a place on
 * the clock.
 */
public sealed interface Cut permits Dimension, Label, WallClock {
  /** The name in queries and results. */
  String key();

  /** The SQL that reads it from a fact {@code f}; made of our own words only. */
  String sql();

  /** What the question marks in {@link #sql()} stand for. */
  default List<Object> parameters() {
    return List.of();
  }
}
