package io.huifang.ticket.past;

import io.huifang.ticket.NewTicket;
import io.huifang.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

  /** The same ticket, of this customer and as the customer was served. */
  public PastTicket withCustomer(@Nullable UUID customer) {
    NewTicket of =
        new NewTicket(
            begin.subject(),
            begin.classification(),
            begin.openedBy(),
            customer,
            begin.team(),
            begin.externalId());
    return new PastTicket(
        of,
        firstContactAt,
        firstRespondedAt,
        resolvedAt,
        closedAt,
        state,
        agent,
        reopens,
        transfers,
        steps);
  }

  /** One state change. */
  public record Step(Instant at, TicketState state) {}
}
