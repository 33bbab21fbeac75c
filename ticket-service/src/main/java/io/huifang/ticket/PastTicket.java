package io.huifang.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that another system has lived through.
 *
 * @param state where it ended, null to conclude it from the moments
 * @param steps state changes in the order in which they happened, possibly none
 */
public record PastTicket(
    NewTicket begin,
    Instant firstContactAt,
    @Nullable Instant firstRespondedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt,
    @Nullable TicketState state,
    @Nullable String agent,
    int reopens,
    int transfers,
    List<Step> steps) {

  /** One state change. */
  public record Step(Instant at, TicketState state) {}
}
