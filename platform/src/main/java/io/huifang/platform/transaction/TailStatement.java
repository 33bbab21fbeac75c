package io.huifang.platform.transaction;

import java.util.Collection;
import java.util.List;

/**
 * One set-based statement at the end of a transaction.
 *
 * @param parameters in order; a {@link SqlArray} becomes a PostgreSQL array
 * @param mustAffect rows that it has to affect for the transaction to commit, -1 for any number
 */
public record TailStatement(String sql, List<Object> parameters, int mustAffect) {
  public static final int ANY = -1;

  public static TailStatement of(String sql, Object... parameters) {
    return new TailStatement(sql, List.of(parameters), ANY);
  }

  /** The same, but the transaction fails unless so many rows are affected. */
  public TailStatement mustAffect(int rows) {
    return new TailStatement(sql, parameters, rows);
  }

  /**
   * A column of many rows.
   *
   * @param type the PostgreSQL element type, for example {@code uuid}
   */
  public record SqlArray(String type, Object[] values) {
    public static SqlArray of(String type, Collection<?> values) {
      return new SqlArray(type, values.toArray());
    }
  }
}
