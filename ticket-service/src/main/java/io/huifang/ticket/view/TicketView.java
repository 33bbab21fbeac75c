package io.huifang.ticket.view;

import io.huifang.ticket.Classification;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.Milestones;
import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Priority;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the API shows it.
 *
 * @param dueAt when the next of its running clocks is or was due
 * @param unreadSince when the customer wrote last, if nobody has replied since
 */
public record TicketView(
    UUID id,
    String number,
    String subject,
    TicketState state,
    String channel,
    String category,
    @Nullable String subcategory,
    Complexity complexity,
    Priority priority,
    Tier tier,
    @Nullable UUID customerId,
    @Nullable String team,
    @Nullable String agent,
    OpenedBy openedBy,
    Origin origin,
    @Nullable String externalId,
    Map<String, String> labels,
    @Nullable BigDecimal weight,
    Instant firstContactAt,
    @Nullable Instant firstRespondedAt,
    @Nullable Instant resolvedAt,
    @Nullable Instant closedAt,
    @Nullable Instant dueAt,
    @Nullable Instant unreadSince,
    List<String> tags,
    @Nullable UUID mergedInto,
    int reopens,
    int transfers,
    long waitingOnCustomerSeconds,
    long version) {

  public static TicketView of(Ticket ticket) {
    Classification c = ticket.classification();
    Milestones m = ticket.milestones();
    return new TicketView(
        ticket.id(),
        ticket.number(),
        ticket.subject(),
        ticket.state(),
        c.channel(),
        c.category(),
        c.subcategory(),
        c.complexity(),
        c.priority(),
        c.tier(),
        ticket.customerId(),
        ticket.team(),
        ticket.agent(),
        ticket.openedBy(),
        ticket.origin(),
        ticket.externalId(),
        ticket.labels(),
        ticket.weight(),
        m.firstContactAt(),
        m.firstRespondedAt(),
        m.resolvedAt(),
        m.closedAt(),
        ticket.attention().dueAt(),
        ticket.attention().unreadSince(),
        ticket.tags(),
        ticket.mergedInto(),
        ticket.hands().reopens(),
        ticket.hands().transfers(),
        m.waitingOnCustomerSeconds(),
        ticket.version());
  }
}
