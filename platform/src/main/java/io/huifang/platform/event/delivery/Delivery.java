package io.huifang.platform.event.delivery;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.event.Subscriptions;
import io.huifang.platform.event.Subscriptions.Subscription;
import io.huifang.platform.wakeup.Wakeups;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Serves one subscriber for as long as this replica holds its row: a standing errand. Another
 * replica takes over when the lease ends, or at once when this one stops in good order.
 */
@ApplicationScoped
public class Delivery implements DueErrand {
  static final String KIND = "outbox";
  private static final Logger LOG = Logger.getLogger(Delivery.class);
  private static final long GAP_MILLIS = 4;
  private static final long REST_MILLIS = 50;
  private static final DueRules RULES =
      DueRules.ERRANDS
          .workers(32)
          .batch(64)
          .lease(Duration.ofSeconds(10))
          .parkAfter(0)
          .pauses(Duration.ofMillis(500), Duration.ofSeconds(5));
  private final Bell bell = new Bell();
  @Inject Courier courier;
  @Inject Subscriptions subscriptions;
  @Inject Positions positions;
  @Inject Wakeups wakeups;
  @Inject Clock clock;
  private volatile boolean closing;

  void register(@Observes @Priority(200) StartupEvent start) throws SQLException {
    for (String name : subscriptions.all().keySet()) {
      positions.register(name, clock.instant());
    }
    wakeups.on(Outbox.TOPIC, bell::ring);
  }

  void stop(@Observes @Priority(1) ShutdownEvent stop) {
    closing = true;
    bell.ring();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public boolean standing() {
    return true;
  }

  @Override
  public void run(DueClaim claim) {
    Subscription to = subscriptions.all().get(claim.item().key());
    if (to == null) {
      // no longer configured; a new release may bring it back
      claim.again(clock.instant().plus(Duration.ofHours(1)), "not configured");
      return;
    }
    CommitHorizon horizon = new CommitHorizon();
    while (!closing && !claim.lost()) {
      long heard = bell.rung();
      try {
        Courier.Progress progress = courier.step(to, horizon, claim::during);
        switch (progress.step()) {
          case MOVED -> {}
          case GAP -> bell.await(heard + 1, GAP_MILLIS);
          case SILENT -> rest(claim, progress.until());
          case IDLE -> bell.await(heard, DueWork.LONGEST_NAP.toMillis());
        }
      } catch (FenceLostException e) {
        LOG.debugf("%s is served by another replica", to.name());
        return;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    claim.again(clock.instant(), "handed over");
    wakeups.signal(DueWork.topic(KIND));
  }

  /** A clock may be moved, a claim lost, the service stopped: so not in one piece. */
  private void rest(DueClaim claim, Instant until) {
    while (!closing && !claim.lost() && clock.instant().isBefore(until)) {
      bell.await(Long.MAX_VALUE, REST_MILLIS);
    }
  }

  /** Counts rings, so that one between a look and a sleep is not missed. */
  private static final class Bell {
    private long rings;

    synchronized void ring() {
      rings++;
      notifyAll();
    }

    synchronized long rung() {
      return rings;
    }

    /** Returns when it has rung more often than that, or the time is over. */
    synchronized void await(long heard, long millis) {
      long end = System.nanoTime() + millis * 1_000_000;
      try {
        long left = millis;
        while (rings <= heard && left > 0) {
          wait(left);
          left = (end - System.nanoTime()) / 1_000_000;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
