package io.huifang.suite.bench.load;

import io.huifang.suite.process.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * So many pieces of work a second, whether or not the ones before are done in time. Each is timed
 * from when it was to begin, so that a queue of callers is not mistaken for speed.
 */
public final class Steady {
  private static final Duration TO_CONNECT = Duration.ofMillis(200);

  private Steady() {}

  /** Holds the rate for this time; the seconds of the result end with the last piece. */
  public static Measured hold(int rate, Duration time, int callers, Work.Factory factory)
      throws ExecutionException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      int pieces = Math.toIntExact(rate * time.toSeconds());
      long start = System.nanoTime() + TO_CONNECT.toNanos();
      List<Callable<long[]>> all = new ArrayList<>();
      for (int caller = 0; caller < callers; caller++) {
        int first = caller;
        all.add(() -> call(factory, start, rate, first, callers, pieces));
      }
      List<long[]> took = new ArrayList<>();
      for (Future<long[]> one : threads.invokeAll(all)) {
        took.add(one.get());
      }
      return Measured.of(System.nanoTime() - start, took);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long[] call(
      Work.Factory factory, long start, int rate, int first, int step, int pieces)
      throws Exception {
    long[] took = new long[(pieces - first + step - 1) / step];
    try (Work work = factory.open()) {
      for (int i = 0; i < took.length; i++) {
        long due = start + (first + (long) i * step) * 1_000_000_000L / rate;
        long early = due - System.nanoTime();
        if (early > 0) {
          Pause.milliseconds(early / 1_000_000);
        }
        work.once();
        took[i] = Math.max(0, System.nanoTime() - due);
      }
    }
    return took;
  }
}
