package io.huifang.platform.due.engine;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.FenceLostException;
import java.time.Instant;
import java.util.List;

/** The hold of a running errand. */
final class Claim implements DueClaim {
  private final KindWork work;
  private final DueItem item;
  private volatile boolean lost;
  private volatile boolean settled;

  Claim(KindWork work, DueItem item) {
    this.work = work;
    this.item = item;
  }

  @Override
  public DueItem item() {
    return item;
  }

  @Override
  public boolean lost() {
    return lost;
  }

  void markLost() {
    lost = true;
  }

  boolean settled() {
    return settled;
  }

  @Override
  public void during(Runnable change) {
    requireOurs();
    work.transactions().holding(item, work.leaseEnd(), change);
  }

  @Override
  public void finish(Runnable change) {
    requireOurs();
    work.transactions().completing(List.of(item), change);
    settled = true;
    work.ran(1);
  }

  @Override
  public void again(Instant at, String reason) {
    settled = true;
    work.giveBack(item, at, false, reason);
  }

  @Override
  public void failed(String reason) {
    settled = true;
    work.failed(item, new IllegalStateException(reason));
  }

  private void requireOurs() {
    if (lost) {
      throw new FenceLostException(item.kind() + " " + item.key() + " was taken over");
    }
  }
}
