package io.huifang.escalation.callback;

import io.huifang.escalation.promise.Promise;
import java.time.Duration;
import java.time.Instant;

/**
 * How much of the time of a promise has gone.
 *
 * @param used of {@code all} minutes
 * @param open whether the call is still owed
 */
public record PromiseBar(long used, long all, String tone, boolean open) {
  /** How much of its time has gone. */
  public long percent() {
    return 100 * used / all;
  }

  private static final double LAST_QUARTER = 0.75;

  static PromiseBar of(Promise.View promise, Instant now) {
    long all = Math.max(1, Duration.between(promise.madeAt(), promise.dueAt()).toMinutes());
    Instant end = promise.fulfilledAt() == null ? now : promise.fulfilledAt();
    long used = Math.max(0, Math.min(all, Duration.between(promise.madeAt(), end).toMinutes()));
    boolean open = promise.state() == Promise.State.OPEN;
    String tone =
        switch (promise.state()) {
          case KEPT -> "ok";
          case WITHDRAWN -> "";
          case KEPT_LATE, BROKEN -> "late";
          case OPEN -> used >= all ? "late" : used >= all * LAST_QUARTER ? "warn" : "";
        };
    return new PromiseBar(used, all, tone, open);
  }
}
