package io.huifang.platform.transaction;

import io.huifang.platform.trace.Traces;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The work of one request among those that share a transaction. */
final class Ride<T> {
  /** Nobody is forgotten; but who were, would look again after this. */
  private static final long LOOK = Duration.ofMillis(50).toNanos();

  private final String lock;
  private final Supplier<T> work;
  private final Thread passenger = Thread.currentThread();
  private final @Nullable String trace = Traces.current();
  private @Nullable T result;
  private @Nullable RuntimeException failure;
  private volatile boolean over;

  Ride(String lock, Supplier<T> work) {
    this.lock = lock;
    this.work = work;
  }

  /** What it locks first. */
  String lock() {
    return lock;
  }

  /** Does the work, within the transaction. */
  void go() {
    String drivers = Traces.current();
    Traces.resume(trace);
    try {
      result = work.get();
    } finally {
      Traces.resume(drivers);
    }
  }

  /** The transaction is over. */
  void end(@Nullable RuntimeException with) {
    failure = with;
    over = true;
    wake();
  }

  boolean isOver() {
    return over;
  }

  void wake() {
    LockSupport.unpark(passenger);
  }

  /** Until somebody wakes the passenger, or sooner. */
  void await() {
    LockSupport.parkNanos(this, LOOK);
  }

  @SuppressWarnings("NullAway") // nothing is what the work may have come to
  T result() {
    if (failure != null) {
      throw failure;
    }
    return result;
  }
}
