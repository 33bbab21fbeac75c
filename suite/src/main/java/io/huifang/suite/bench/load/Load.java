package io.huifang.suite.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Callers who each start anew as soon as they are done: first to warm up, then measured. */
public final class Load {
  private final Work.Factory factory;
  private final List<Thread> threads = new ArrayList<>();
  private final List<Timings> timings = new ArrayList<>();
  private final CompletableFuture<Void> failed = new CompletableFuture<>();
  private volatile boolean stopping;

  /** So many callers, not started yet. */
  public Load(int callers, Work.Factory factory) {
    this.factory = factory;
    for (int i = 0; i < callers; i++) {
      Timings own = new Timings();
      timings.add(own);
      threads.add(new Thread(() -> call(own), "caller-" + i));
    }
  }

  private void call(Timings own) {
    try (Work work = factory.open()) {
      while (!stopping) {
        long begin = System.nanoTime();
        work.once();
        own.add(begin, System.nanoTime());
      }
    } catch (Exception e) {
      failed.completeExceptionally(e);
    }
  }

  /**
   * Runs it.
   *
   * @param edge called where the measured time begins and where it ends
   * @throws ExecutionException with the first failure of a caller
   */
  public Measured run(Duration warmUp, Duration measured, Runnable edge)
      throws ExecutionException, InterruptedException {
    threads.forEach(Thread::start);
    try {
      sleep(warmUp);
      edge.run();
      long from = System.nanoTime();
      sleep(measured);
      long to = System.nanoTime();
      edge.run();
      end();
      return Measured.of(to - from, timings.stream().map(t -> t.tookBetween(from, to)).toList());
    } finally {
      end();
    }
  }

  private void end() throws InterruptedException, ExecutionException {
    stopping = true;
    for (Thread thread : threads) {
      thread.join(TimeUnit.SECONDS.toMillis(60));
    }
    if (failed.isDone()) {
      failed.get();
    }
  }

  /** Sleeps, but not when a caller has failed. */
  private void sleep(Duration time) throws ExecutionException, InterruptedException {
    try {
      failed.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException good) {
      // Nobody has failed.
    }
  }
}
