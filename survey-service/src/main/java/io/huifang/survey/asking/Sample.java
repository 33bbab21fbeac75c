package io.huifang.survey.asking;

import io.huifang.platform.id.LinkToken;
import io.huifang.survey.Purpose;
import java.util.UUID;

/** Draws by the hash of the subject, so that a replay decides the same. */
public final class Sample {
  private static final int STEPS = 10_000;

  private Sample() {}

  /**
   * Whether a ticket, a case, a contact or a promise is drawn.
   *
   * @param share how many of a hundred are drawn
   */
  public static boolean drawn(Purpose purpose, UUID subject, int share) {
    String hash = LinkToken.sha256(purpose + ":" + subject);
    return Long.parseLong(hash.substring(0, 8), 16) % STEPS < share * (STEPS / 100L);
  }
}
