package io.huifang.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is at a level.
 *
 * @param owner never nobody: while nobody is on call whoever stands in
 * @param nobody whether the level waits for somebody to come on call
 * @param nextAt when that is, null if nobody comes for a month
 */
public record Duty(String owner, boolean nobody, @Nullable Instant nextAt) {

  public static Duty of(String owner) {
    return new Duty(owner, false, null);
  }

  /** Nobody is on call; somebody looks after the case until then. */
  public static Duty standingIn(String owner, @Nullable Instant nextAt) {
    return new Duty(owner, true, nextAt);
  }
}
