package io.huifang.platform.event.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscriber has come.
 *
 * @param seq everything up to here is delivered or held
 * @param silences times in a row that nobody answered
 * @param retryAt not to be asked before, null if it answers
 */
record Position(long seq, int silences, @Nullable Instant retryAt) {

  boolean restsAt(Instant now) {
    return retryAt != null && retryAt.isAfter(now);
  }
}
