package io.huifang.ticket.sla;

import io.huifang.platform.id.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clock was measured by until it was planned anew: how the stretches that ended before that
 * were counted. Most clocks are never planned anew and have none.
 *
 * @param until when the next plan began to count
 */
public record SlaPlan(
    UUID id,
    UUID clockId,
    Instant until,
    Replanned cause,
    @Nullable Integer standardVersion,
    String ruleName,
    @Nullable String calendarId,
    @Nullable Long calendarVersion,
    @Nullable Long targetMillis) {

  public static SlaPlan of(SlaClock clock, Instant until, Replanned cause) {
    return new SlaPlan(
        Ids.next(),
        clock.id(),
        until,
        cause,
        clock.standardVersion(),
        clock.ruleName(),
        clock.calendarId(),
        clock.calendarVersion(),
        clock.targetMillis());
  }
}
