package io.huifang.ticket.publish;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.ticket.Milestones;
import io.huifang.ticket.sla.SlaClocks.MeasuringCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The durations of a ticket in the business time of the calendar that its standard was stamped
 * with, in seconds; null where an end is missing.
 *
 * @param handlingSeconds less the waiting on the customer; null too if the waits were not kept
 */
record BusinessTime(
    String calendar,
    @Nullable Long firstResponseSeconds,
    @Nullable Long handlingSeconds,
    @Nullable Long resolutionSeconds,
    @Nullable Long firstResolutionSeconds) {

  static BusinessTime of(Milestones m, MeasuringCalendar by) {
    BusinessCalendar calendar = by.calendar();
    return new BusinessTime(
        by.id(),
        between(calendar, m.firstContactAt(), m.firstRespondedAt()),
        handling(calendar, m),
        between(calendar, m.firstContactAt(), m.resolvedAt()),
        between(calendar, m.firstContactAt(), m.firstResolvedAt()));
  }

  private static @Nullable Long handling(BusinessCalendar calendar, Milestones m) {
    Long whole = between(calendar, m.firstRespondedAt(), m.resolvedAt());
    List<Milestones.Wait> waits = m.waits();
    if (whole == null || waits == null) {
      return null;
    }
    long waited =
        waits.stream()
            .map(wait -> calendar.between(wait.from(), wait.to()))
            .reduce(Duration.ZERO, Duration::plus)
            .toSeconds();
    return Math.max(0, whole - waited);
  }

  private static @Nullable Long between(
      BusinessCalendar calendar, @Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null || to.isBefore(from)
        ? null
        : calendar.between(from, to).toSeconds();
  }
}
