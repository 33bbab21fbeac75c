package io.huifang.escalation.promise;

import java.util.UUID;

/** The steps on the way to the end of a promise; each is due work under a key of its own. */
enum Deadline {
  REMIND_50(0.5),
  REMIND_80(0.8),
  /** Reminds and, nobody having called, moves the case to the next level. */
  OVERDUE(1.0);

  private static final char BETWEEN = ':';
  private final double share;

  Deadline(double share) {
    this.share = share;
  }

  /** Share of the promised business time after which the step is due. */
  double share() {
    return share;
  }

  int percent() {
    return (int) Math.round(share * 100);
  }

  String keyOf(UUID promise) {
    return promise.toString() + BETWEEN + name();
  }

  static Deadline in(String key) {
    return valueOf(key.substring(key.indexOf(BETWEEN) + 1));
  }

  static UUID promiseIn(String key) {
    return UUID.fromString(key.substring(0, key.indexOf(BETWEEN)));
  }
}
