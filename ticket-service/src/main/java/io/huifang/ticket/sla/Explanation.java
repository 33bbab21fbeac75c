package io.huifang.ticket.sla;

import io.huifang.ticket.standard.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a due time is what it is.
 *
 * @param targetMinutes promised business time
 * @param consumedMinutes business time of the finished running segments
 * @param heldBy who had the ticket when it ended or was due
 * @param segments every stretch in which the clock ran or was paused
 */
public record Explanation(
    Target target,
    ClockState state,
    @Nullable Integer standardVersion,
    String rule,
    @Nullable String calendar,
    @Nullable Long calendarVersion,
    @Nullable Double targetMinutes,
    double consumedMinutes,
    @Nullable Instant dueAt,
    @Nullable Instant warnedAt,
    @Nullable Instant breachedAt,
    @Nullable Instant stoppedAt,
    @Nullable Holder heldBy,
    List<Segment.View> segments) {}
