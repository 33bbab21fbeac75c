package io.huifang.platform.due.engine;

import io.huifang.platform.due.DueRules;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The pause after a failure: doubles up to a limit, with jitter so that rows spread out. */
final class Pauses {
  private static final int MOST_DOUBLINGS = 20;

  private Pauses() {}

  static Duration after(DueRules rules, int attempts) {
    long first = rules.firstPause().toMillis();
    long doubled = first << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
    long pause = Math.max(1, Math.min(rules.longestPause().toMillis(), doubled));
    return Duration.ofMillis(pause - ThreadLocalRandom.current().nextLong(pause / 2 + 1));
  }
}
