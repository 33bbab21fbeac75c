package io.huifang.ticket.status;

import io.huifang.ticket.routing.wait.WaitView;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The place in the queue, in words.
 *
 * @param about how long it takes, null while nobody can tell
 * @param meanwhile what helps while it takes long, null if it does not
 */
public record StatusWait(String place, @Nullable String about, @Nullable String meanwhile) {
  private static final int MINUTE = 60;
  private static final int HOUR = 60;

  /** Up to here every minute is told; beyond it nobody can know them. */
  private static final int EXACT = 10;

  private static final int ROUNDED = 5;

  static StatusWait of(WaitView wait, Function<Instant, String> time, StatusTexts texts) {
    String place = wait.before() == 0 ? texts.waitNext() : texts.waitBefore(wait.before());
    String about =
        wait.opensAt() != null
            ? texts.waitOpens(time.apply(wait.opensAt()))
            : wait.estimatedSeconds() == null ? null : about(wait.estimatedSeconds(), texts);
    return new StatusWait(place, about, wait.isLong() ? texts.waitMeanwhile() : null);
  }

  /** Rather too long than too short. */
  private static String about(long seconds, StatusTexts texts) {
    long minutes = Math.max(1, (seconds + MINUTE - 1) / MINUTE);
    if (minutes > 2 * HOUR) {
      return texts.waitHours((minutes + HOUR - 1) / HOUR);
    }
    return texts.waitMinutes(
        minutes <= EXACT ? minutes : (minutes + ROUNDED - 1) / ROUNDED * ROUNDED);
  }
}
