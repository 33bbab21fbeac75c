package io.huifang.suite.bench.promises;

import java.time.Duration;

/** What falls due of a promise, as escalation-service names it. */
enum Step {
  REMIND_50(50, Duration.ofHours(2)),
  REMIND_80(80, Duration.ofHours(1)),
  OVERDUE(100, Duration.ZERO);

  private final int percent;
  private final Duration before;

  Step(int percent, Duration before) {
    this.percent = percent;
    this.before = before;
  }

  int percent() {
    return percent;
  }

  /** So long before the end of the promise, in this bench. */
  Duration before() {
    return before;
  }
}
