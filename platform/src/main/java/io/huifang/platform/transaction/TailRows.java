package io.huifang.platform.transaction;

import java.util.List;

/** Rows that one mechanism collects during a transaction; there is one instance per transaction. */
public interface TailRows {

  /** The statements that write what was collected; asked once, just before the commit. */
  List<TailStatement> statements();

  /**
   * Called when a statement affected another number of rows than it had to.
   *
   * @return what ends the transaction
   */
  default RuntimeException refused(TailStatement statement, int affected) {
    return new IllegalStateException("Affected " + affected + " rows: " + statement.sql());
  }

  /** Called when all of it is visible to others; must not fail. */
  default void committed() {}
}
