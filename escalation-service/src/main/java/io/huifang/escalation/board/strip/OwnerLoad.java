package io.huifang.escalation.board.strip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person has on the board.
 *
 * @param owner empty for all that nobody who works here has
 * @param name null for nobody
 * @param late calls that should have been made
 * @param soon calls that are owed within the hour
 * @param reached cases that only have to be closed
 * @param next when the most urgent call is owed, null if none is
 */
public record OwnerLoad(
    String owner,
    @Nullable String name,
    int open,
    int late,
    int soon,
    int reached,
    @Nullable Instant next) {
  public static OwnerLoad nothing(String owner, String name) {
    return new OwnerLoad(owner, name, 0, 0, 0, 0, null);
  }
}
