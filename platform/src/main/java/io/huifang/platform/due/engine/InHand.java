package io.huifang.platform.due.engine;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one loop has claimed and not finished, and how much more it may claim. As long as more is
 * due than a claim takes, it claims ahead, so that no worker waits. Else it claims when a worker is
 * free and not before: what falls due meanwhile then shares a transaction, where rows that are
 * claimed one by one would queue up as so many transactions.
 */
final class InHand {
  private final AtomicInteger rows = new AtomicInteger();
  private final AtomicInteger chunks = new AtomicInteger();
  private final int batch;
  private final int workers;
  private volatile boolean wanted;

  /**
   * @param batch rows at most
   * @param workers that run chunks
   */
  InHand(int batch, int workers) {
    this.batch = batch;
    this.workers = workers;
  }

  /**
   * Rows to claim now; 0 if there is no room. Whoever {@link #done finishes} next is then told to
   * say so.
   *
   * @param flood whether more is due than was claimed last
   */
  int room(boolean flood) {
    // before the counters are read: who finishes reads them in the other order
    wanted = true;
    int room = batch - rows.get();
    // asking for a few rows at a time would cost as much as asking for many
    boolean enough = room >= Math.max(1, batch / 2);
    if (!enough || (!flood && chunks.get() >= workers)) {
      return 0;
    }
    wanted = false;
    return room;
  }

  void add(int size) {
    rows.addAndGet(size);
    chunks.incrementAndGet();
  }

  /**
   * A chunk is finished.
   *
   * @return whether the loop waits for room
   */
  boolean done(int size) {
    rows.addAndGet(-size);
    chunks.decrementAndGet();
    return wanted;
  }
}
