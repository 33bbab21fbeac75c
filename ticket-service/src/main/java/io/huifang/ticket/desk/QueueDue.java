package io.huifang.ticket.desk;

import io.huifang.ticket.TicketView;
import io.huifang.ticket.sla.ClockState;
import io.huifang.ticket.sla.SlaClock;
import io.huifang.ticket.sla.SlaClocks;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The next due time of each ticket in a list, read with one query. */
public record QueueDue(Map<UUID, Instant> next) {
  static QueueDue of(List<TicketView> tickets, SlaClocks clocks) {
    Map<UUID, Instant> next = new HashMap<>();
    List<UUID> ids = tickets.stream().map(TicketView::id).toList();
    clocks.ofAll(ids).stream()
        .filter(clock -> clock.state() == ClockState.RUNNING && clock.dueAt() != null)
        .sorted(Comparator.comparing((SlaClock c) -> Objects.requireNonNull(c.dueAt())))
        .forEach(
            clock -> next.putIfAbsent(clock.ticketId(), Objects.requireNonNull(clock.dueAt())));
    return new QueueDue(next);
  }

  public @Nullable Instant of(UUID ticket) {
    return next.get(ticket);
  }
}
