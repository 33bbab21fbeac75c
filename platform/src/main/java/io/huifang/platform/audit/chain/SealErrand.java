package io.huifang.platform.audit.chain;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.due.StandingWork;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Seals for as long as this replica holds the one row of its kind: there is one sealer. */
@ApplicationScoped
public class SealErrand implements DueErrand {
  static final String KIND = "audit-seal";
  private static final String KEY = "chain";
  private static final int PAUSE_SECONDS = 3;
  private static final DueRules RULES =
      DueRules.ERRANDS
          .workers(1)
          .batch(1)
          .lease(Duration.ofSeconds(10))
          .parkAfter(0)
          .pauses(Duration.ofMillis(500), Duration.ofSeconds(30));
  private final CountDownLatch closing = new CountDownLatch(1);
  @Inject Sealer sealer;
  @Inject StandingWork standing;
  @Inject Wakeups wakeups;
  @Inject Clock clock;

  void register(@Observes @Priority(200) StartupEvent start) throws SQLException {
    standing.register(KIND, KEY, clock.instant());
  }

  void stop(@Observes @Priority(1) ShutdownEvent stop) {
    closing.countDown();
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

  /** Nobody waits for a seal, so it looks now and then instead of being woken by every change. */
  @Override
  public void run(DueClaim claim) {
    try {
      boolean more = true;
      while (!claim.lost() && (more || !closing.await(PAUSE_SECONDS, TimeUnit.SECONDS))) {
        AtomicInteger sealed = new AtomicInteger();
        if (sealer.isWaitedFor()) {
          claim.during(() -> sealed.set(sealer.seal()));
        }
        // what came meanwhile waits for the next time: few large seals cost less than many
        more = sealed.get() >= Sealer.AT_ONCE;
      }
    } catch (FenceLostException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    claim.again(clock.instant(), "handed over");
    wakeups.signal(DueWork.topic(KIND));
  }
}
