package io.huifang.platform.event.inbox;

import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many batches are in work at the same moment. What is made of one in memory is many times as
 * large as what came, and after an import every lane of a producer brings a full one: kpi-service
 * was once ended by that. A producer that waits loses nothing.
 */
@ApplicationScoped
class IntakePlaces {
  private static final long HEAP_OF_ONE = 64L << 20;
  private static final int FEWEST = 2;
  private static final int MOST = 8;

  /** Shorter than producers wait for their answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Semaphore free;
  private final Duration patience;

  IntakePlaces() {
    this(fitting(Runtime.getRuntime().maxMemory()), PATIENCE);
  }

  IntakePlaces(int places, Duration patience) {
    this.free = new Semaphore(places, true);
    this.patience = patience;
  }

  /**
   * @param heap bytes that there may be at most
   */
  static int fitting(long heap) {
    return (int) Math.max(FEWEST, Math.min(MOST, heap / HEAP_OF_ONE));
  }

  /**
   * Does the work when there is a place.
   *
   * @throws ProblemException 503 if there is none for five seconds
   */
  <T> T taking(Callable<T> work) throws Exception {
    if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw ProblemException.of(
          503, "busy", "Too many batches at the same moment", "Send it again later");
    }
    try {
      return work.call();
    } finally {
      free.release();
    }
  }
}
