package io.huifang.ticket.sla.explain;

import io.huifang.ticket.sla.Replanned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger behind a due time.
 *
 * @param to its end, not part of it; null if it goes on
 * @param businessSeconds what it used of the target, until now if it goes on; 0 unless it ran
 * @param standardVersion by which it was measured, as are rule and calendar
 * @param replanned why the measure changed at its end, null if it did not
 */
public record Stretch(
    Kind state,
    Instant from,
    @Nullable Instant to,
    long businessSeconds,
    @Nullable Integer standardVersion,
    String rule,
    @Nullable String calendar,
    @Nullable Long calendarVersion,
    @Nullable Double targetMinutes,
    @Nullable Replanned replanned) {

  /** What the clock did. */
  public enum Kind {
    RUNNING,
    PAUSED,
    /** Between an end that did not hold and the reopening, or since the end. */
    STOPPED
  }
}
