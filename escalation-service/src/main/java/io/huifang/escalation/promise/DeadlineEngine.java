package io.huifang.escalation.promise;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Runs what is due, each step in a transaction of its own. */
@ApplicationScoped
public class DeadlineEngine {
  private static final Logger LOG = Logger.getLogger(DeadlineEngine.class);
  private static final int AT_ONCE = 200;
  @Inject Deadlines deadlines;
  @Inject DeadlineStep step;
  @Inject Clock clock;

  /** Goes on until nothing more is due, so that a pause of the engine is made up for at once. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void run() {
    int ran = AT_ONCE;
    while (ran == AT_ONCE) {
      ran = 0;
      for (UUID id : due()) {
        ran += runOne(id) ? 1 : 0;
      }
    }
  }

  private boolean runOne(UUID id) {
    try {
      step.run(id);
      return true;
    } catch (RuntimeException e) {
      LOG.errorf(e, "Deadline %s failed and stays due", id);
      return false;
    }
  }

  @Transactional
  List<UUID> due() {
    return deadlines.due(clock.instant(), AT_ONCE);
  }
}
