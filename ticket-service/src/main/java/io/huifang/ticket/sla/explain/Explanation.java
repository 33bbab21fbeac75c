package io.huifang.ticket.sla.explain;

import io.huifang.ticket.sla.ClockState;
import io.huifang.ticket.sla.Holder;
import io.huifang.ticket.sla.SlaClock;
import io.huifang.ticket.standard.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a due time is what it is.
 *
 * @param cycle the how-many-eth clock of its target for the ticket, from 1
 * @param targetMinutes promised business time
 * @param consumedMinutes business time of the finished running segments
 * @param heldBy who had the ticket when it ended or was due
 * @param segments every stretch in which the clock ran, was paused or stood still
 */
public record Explanation(
    Target target,
    int cycle,
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
    List<Stretch> segments) {

  /** The last clock of each target: what a short view shows. */
  public static List<Explanation> latest(List<Explanation> all) {
    return all.stream()
        .filter(
            one ->
                all.stream().noneMatch(o -> o.target() == one.target() && o.cycle() > one.cycle()))
        .toList();
  }

  public static Explanation of(SlaClock clock, List<Stretch> segments) {
    Long target = clock.targetMillis();
    return new Explanation(
        clock.target(),
        clock.cycle(),
        clock.state(),
        clock.standardVersion(),
        clock.ruleName(),
        clock.calendarId(),
        clock.calendarVersion(),
        target == null ? null : target / 60_000.0,
        clock.consumedMillis() / 60_000.0,
        clock.dueAt(),
        clock.warnedAt(),
        clock.breachedAt(),
        clock.stoppedAt(),
        clock.holder(),
        segments);
  }
}
