package io.huifang.escalation.board.load;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of something there is.
 *
 * @param open calls that are owed and cases that are to be closed
 * @param late calls that should have been made
 * @param soon calls that are owed within the hour
 * @param reached cases that only have to be closed
 * @param held cases that wait for somebody to come on call
 * @param asked cases of which nobody has said yet that they see to them, although asked
 * @param next when the most urgent call is owed, null if none is
 */
public record Load(
    int open, int late, int soon, int reached, int held, int asked, @Nullable Instant next) {
  public static final Load NONE = new Load(0, 0, 0, 0, 0, 0, null);

  public Load plus(Load other) {
    return new Load(
        open + other.open,
        late + other.late,
        soon + other.soon,
        reached + other.reached,
        held + other.held,
        asked + other.asked,
        earlier(next, other.next));
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
