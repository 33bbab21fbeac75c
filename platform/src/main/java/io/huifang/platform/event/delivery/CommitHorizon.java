package io.huifang.platform.event.delivery;

import java.sql.SQLException;
import java.util.List;

/**
 * Tells how far the outbox can be read without overtaking a transaction that has taken a number but
 * has not committed. Numbers without a gap are safe at once. Where one is missing, we wait until
 * every transaction that ran when the gap was seen has ended: by then the number is there or never
 * comes. (A transaction has its id before it takes a number, see the insert in OutboxRows.)
 */
final class CommitHorizon {
  private long safe;
  private long seen;
  private long waitFor;

  /**
   * @param position the last number that was read before
   * @param entries what follows, in order, as one snapshot shows it
   * @param xmin all transactions below have ended in this snapshot
   * @param next asked after the snapshot was taken, and only for a gap
   * @return how many of the entries may be taken
   */
  int safe(long position, List<OutboxEntry> entries, long xmin, NextTransaction next)
      throws SQLException {
    if (waitFor != 0 && xmin >= waitFor) {
      safe = seen;
      waitFor = 0;
    }
    long expected = position + 1;
    int taken = 0;
    for (OutboxEntry entry : entries) {
      if (entry.seq() != expected && entry.seq() > safe) {
        break;
      }
      expected = entry.seq() + 1;
      taken++;
    }
    if (taken < entries.size() && waitFor == 0) {
      seen = entries.get(entries.size() - 1).seq();
      waitFor = next.id();
    }
    return taken;
  }

  /**
   * A transaction id above that of every transaction that has one by now. The xmax of a snapshot is
   * not: it is one past the last that has <em>ended</em>, and who runs may have a higher one.
   */
  interface NextTransaction {
    long id() throws SQLException;
  }
}
