package io.huifang.platform.retention;

import java.util.List;
import java.util.UUID;

/**
 * One kind of personal data that a service keeps for a time. What goes are words, names and files;
 * what is counted by (states, times, codes, scores) stays, so that no number ever changes.
 */
public interface KeptKind {

  /** Small letters and hyphens; the setting is {@code huifang.retention.<name>}. */
  String name();

  /** For administrators: what goes, and from when on its age counts. */
  String describes();

  /** ISO-8601 period that holds where there is no setting, or {@link Periods#NEVER}. */
  String usually();

  /**
   * The ids of what is due, as a query from one table with conditions and without order, limit and
   * locks. In it {@code :before} stands for the moment; what has gone must not be found again.
   */
  String due();

  /** Lets them go, in the transaction that has locked their rows. */
  void letGo(List<UUID> ids);

  /** How many share a transaction. */
  default int atOnce() {
    return 200;
  }

  /** How many go in one night; the rest has to wait for the next. */
  default int aNight() {
    return Integer.MAX_VALUE;
  }
}
