package io.huifang.survey.asking;

import io.huifang.platform.id.LinkToken;
import io.huifang.survey.Trigger;

/** Draws by the hash of the subject, so that a replay decides the same. */
final class Sample {
  private static final int STEPS = 10_000;

  private Sample() {}

  /**
   * @param share how many of a hundred are drawn
   */
  static boolean drawn(Trigger trigger, int share) {
    String hash = LinkToken.sha256(trigger.purpose() + ":" + trigger.subject());
    return Long.parseLong(hash.substring(0, 8), 16) % STEPS < share * (STEPS / 100L);
  }
}
