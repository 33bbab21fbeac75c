package io.huifang.ticket.past;

import io.huifang.ticket.TicketState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How another system sums a ticket up.
 *
 * @param state where it ended, null to conclude it from the moments and steps
 * @param resolvedAt last resolution
 * @param closedAt null if unknown, then the steps are looked at
 * @param team who had it at the end, and solved it
 * @param agent who had it at the end, and solved it
 * @param reopens null to count the steps
 * @param transfers null to count the steps
 */
public record PastEnd(
    @Nullable TicketState state,
    Told<Instant> resolvedAt,
    @Nullable Instant closedAt,
    Told<String> team,
    Told<String> agent,
    @Nullable Integer reopens,
    @Nullable Integer transfers) {}
