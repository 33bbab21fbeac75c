package io.huifang.platform.due.engine;

import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueHandler;
import io.huifang.platform.due.DueItem;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Runs due work of all kinds. Plain Java: the container only hands it handlers and transactions.
 * Any number of engines may look at one table; what they share are the rows.
 */
public final class DueEngine implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(DueEngine.class);
  private static final int DRAIN_AT_ONCE = 200;
  private final List<KindWork> kinds = new ArrayList<>();
  private final List<KindLoop> loops = new ArrayList<>();
  private final DueTable table;
  private final Clock clock;
  private final Duration longestNap;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "due-leases");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param longestNap how long to sleep at most although nothing is due, in case a wake-up was lost
   */
  public DueEngine(
      Collection<? extends DueHandler> handlers,
      DueTable table,
      DueTransactions transactions,
      DueListener listener,
      Clock clock,
      Duration longestNap) {
    this.table = table;
    this.clock = clock;
    this.longestNap = longestNap;
    for (DueHandler handler : handlers) {
      kinds.add(new KindWork(handler, table, transactions, listener, clock));
    }
  }

  public void start() {
    for (KindWork kind : kinds) {
      KindLoop loop = new KindLoop(kind, table, clock, longestNap);
      loops.add(loop);
      loop.start();
      long every = Math.max(100, kind.handler().rules().lease().toMillis() / 3);
      keeper.scheduleWithFixedDelay(() -> renew(kind), every, every, TimeUnit.MILLISECONDS);
    }
  }

  private static void renew(KindWork kind) {
    try {
      kind.renew();
    } catch (SQLException | RuntimeException e) {
      LOG.debugf("Leases of %s were not renewed: %s", kind.handler().kind(), e.toString());
    }
  }

  /** Lets everybody look now. */
  public void wake() {
    loops.forEach(KindLoop::wake);
  }

  /** Lets those look who run this kind. */
  public void wake(String kind) {
    loops.stream().filter(loop -> loop.runs(kind)).forEach(KindLoop::wake);
  }

  /**
   * Runs in this thread all that is due, what that makes due included but standing errands not: for
   * tests, which leave the loops off.
   *
   * @return how many rows were taken up
   */
  public int drain() {
    int all = 0;
    int some;
    do {
      some = 0;
      for (KindWork kind : kinds) {
        some += drain(kind);
      }
      all += some;
    } while (some > 0);
    return all;
  }

  private static int drain(KindWork kind) {
    if (kind.handler() instanceof DueErrand errand && errand.standing()) {
      return 0;
    }
    try {
      List<DueItem> items = kind.claim(DRAIN_AT_ONCE);
      kind.chunks(items).forEach(kind::run);
      return items.size();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    // All at once: what one gives back must not be taken up by another that is still to be closed.
    loops.forEach(KindLoop::stopClaiming);
    loops.forEach(KindLoop::close);
    keeper.shutdownNow();
  }
}
