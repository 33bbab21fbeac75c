package io.huifang.platform.due;

import java.util.List;

/**
 * Work that only changes our own database. It runs in a transaction that also completes its rows,
 * and that fails if anybody else has taken or re-planned one of them: what it causes happens
 * exactly once.
 */
public non-sealed interface DueStep extends DueHandler {

  /**
   * Runs up to {@link DueRules#together} rows in one transaction. If that fails, halves of them are
   * tried, down to single rows. To run again later, plan the same kind and key.
   */
  void run(List<DueItem> items);

  @Override
  default DueRules rules() {
    return DueRules.STEPS;
  }
}
