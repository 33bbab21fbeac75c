package io.huifang.platform.copy;

import io.huifang.platform.transaction.TransactionTail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Keeps copies of what siblings own: all that a transaction takes is written at its end, one
 * statement a table. The highest version stays, whatever the order, so taking an event twice
 * changes nothing.
 */
@ApplicationScoped
public class Copies {
  @Inject TransactionTail tail;

  /**
   * @param values in the order of the columns of the table
   */
  public void keep(CopyTable table, Object id, long version, @Nullable Object... values) {
    if (values.length != table.columns().size()) {
      throw new IllegalArgumentException(table.name() + " has other columns");
    }
    tail.rows(CopyRows.class, CopyRows::new).add(table, id.toString(), version, values);
  }
}
