package io.huifang.platform.due.engine;

import io.huifang.platform.due.DueItem;
import java.time.Instant;
import java.util.List;

/** Transactions that commit only while the fences hold. */
public interface DueTransactions {

  /** Runs the work in a transaction of its own that also completes the rows. */
  void completing(List<DueItem> items, Runnable work);

  /** Runs the work in a transaction of its own that also prolongs the hold on the row. */
  void holding(DueItem item, Instant until, Runnable work);
}
