package io.huifang.ticket.past;

import io.huifang.platform.id.Ids;
import io.huifang.ticket.NewTicket;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that another system has lived through.
 *
 * @param firstRespondedAt never concluded from steps: a state is no answer to the customer
 * @param labels further dimensions by name
 * @param weight how much it counts beside others; null for 1
 * @param steps in the order in which they happened, possibly none
 */
public record PastTicket(
    NewTicket begin,
    Instant firstContactAt,
    @Nullable Instant firstRespondedAt,
    PastEnd end,
    Map<String, String> labels,
    @Nullable BigDecimal weight,
    List<Step> steps) {

  /** More than this is not told to others. */
  public static final int MOST_CHANGES = 10_000;

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
    return new PastTicket(of, firstContactAt, firstRespondedAt, end, labels, weight, steps);
  }

  /** Whether it went through more than {@link #MOST_CHANGES} changes. */
  public boolean tooLong() {
    // A step makes four changes at most, so that only monsters are lived through twice.
    return steps.size() > MOST_CHANGES / 4 - 1
        && PastLife.of(this, new Ticket.Identity(Ids.next(), "", 0)).told().steps().size()
            > MOST_CHANGES;
  }

  /** The latest moment that the source tells. */
  Instant lastMoment() {
    return Stream.of(end.closedAt(), end.resolvedAt().value(), lastStep(), firstRespondedAt)
        .filter(moment -> moment != null && moment.isAfter(firstContactAt))
        .map(Instant.class::cast)
        .max(Instant::compareTo)
        .orElse(firstContactAt);
  }

  /** When the last step happened; null if there is none. */
  @Nullable Instant lastStep() {
    return steps.isEmpty() ? null : steps.get(steps.size() - 1).at();
  }

  /** Whether somebody still worked on it after the moment. */
  boolean activeAfter(Instant moment) {
    return steps.stream()
        .anyMatch(
            step -> step.state() != null && step.state().active() && step.at().isAfter(moment));
  }

  /**
   * One line of a log. What it does not tell has stayed as it was.
   *
   * @param agent empty beside another team: nobody of that team had it yet
   */
  public record Step(
      Instant at, @Nullable TicketState state, @Nullable String team, @Nullable String agent) {}
}
