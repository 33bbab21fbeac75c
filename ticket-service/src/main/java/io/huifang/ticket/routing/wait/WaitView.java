package io.huifang.ticket.routing.wait;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is in a queue.
 *
 * @param before how many are served before
 * @param estimatedSeconds how long it will take still, null if nobody can tell yet
 * @param opensAt when work begins again, null while there is some
 */
public record WaitView(
    String queue,
    String name,
    int before,
    @Nullable Long estimatedSeconds,
    Instant since,
    @Nullable Instant opensAt) {

  /** From half an hour on it counts as long: then it is kind to say what helps in the meantime. */
  private static final long LONG_SECONDS = Duration.ofMinutes(30).toSeconds();

  public boolean isLong() {
    return estimatedSeconds != null && estimatedSeconds >= LONG_SECONDS;
  }
}
