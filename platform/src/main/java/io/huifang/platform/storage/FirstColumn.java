package io.huifang.platform.storage;

import jakarta.persistence.Query;
import java.util.List;

/**
 * The one column that a native query selects. To be used instead of {@code createNativeQuery(sql,
 * UUID.class)}: for Hibernate 7.2 two queries that are made so are never the same, so each call
 * leaves an entry in its cache of interpreted queries, all of one hash, and the next call compares
 * itself with all of them. That took half of the processor time of opening a ticket.
 */
public final class FirstColumn {
  private FirstColumn() {}

  /** The values in the order of the rows. */
  public static <T> List<T> of(Query query, Class<T> type) {
    List<?> values = query.getResultList();
    return values.stream().<T>map(type::cast).toList();
  }
}
