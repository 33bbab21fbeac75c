package io.huifang.suite.bench.load;

import io.huifang.suite.process.StartFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Callers who each start anew as soon as they are done: first to warm up, then measured. */
public final class Load {
  private static final int MOST_SPANS = 120;
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

  /** Looks on while it is measured. */
  public interface Watch {
    /** A span begins. */
    void begin();

    /** A span ends; tells whether it counts. */
    boolean end();
  }

  private record Span(long from, long to) {}

  /**
   * Runs it.
   *
   * @param spans how many have to count
   * @param span how long each of them is
   * @throws ExecutionException with the first failure of a caller
   */
  public Measured run(Duration warmUp, int spans, Duration span, Watch watch)
      throws ExecutionException, InterruptedException {
    threads.forEach(Thread::start);
    try {
      sleep(warmUp);
      List<Span> counted = new ArrayList<>();
      for (int tries = 0; counted.size() < spans; tries++) {
        if (tries > MOST_SPANS) {
          throw new StartFailure("The machine was too busy with other things to measure anything");
        }
        watch.begin();
        long from = System.nanoTime();
        sleep(span);
        long to = System.nanoTime();
        if (watch.end()) {
          counted.add(new Span(from, to));
        }
      }
      end();
      return measured(counted);
    } finally {
      end();
    }
  }

  /**
   * Only warms up.
   *
   * @param enough asked every {@code look}
   * @param most how long at most
   * @return how long it took
   * @throws ExecutionException with the first failure of a caller
   */
  public Duration until(BooleanSupplier enough, Duration look, Duration most)
      throws ExecutionException, InterruptedException {
    long begin = System.nanoTime();
    threads.forEach(Thread::start);
    try {
      do {
        sleep(look);
      } while (!enough.getAsBoolean() && System.nanoTime() - begin < most.toNanos());
    } finally {
      end();
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private Measured measured(List<Span> counted) {
    long nanos = counted.stream().mapToLong(span -> span.to() - span.from()).sum();
    List<long[]> took = new ArrayList<>();
    for (Span span : counted) {
      timings.forEach(own -> took.add(own.tookBetween(span.from(), span.to())));
    }
    return Measured.of(nanos, took);
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
