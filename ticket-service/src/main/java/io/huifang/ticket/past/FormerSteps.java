package io.huifang.ticket.past;

import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The steps of tickets that were put back, from its stored changes. These do not tell team and
 * agent of each, so those of the end stand for them.
 */
@ApplicationScoped
class FormerSteps {
  @Inject EntityManager entities;

  /** Of each ticket, in order, with one query. */
  Map<UUID, List<TicketImported.Step>> of(Map<UUID, Ticket> tickets) {
    Map<UUID, List<TicketImported.Step>> all = new HashMap<>();
    List<?> rows =
        entities
            .createNativeQuery(
                "select ticket_id, version, type, at, detail->>'waitingOn' from ticket_event"
                    + " where ticket_id in :tickets order by ticket_id, version")
            .setParameter("tickets", tickets.keySet())
            .getResultList();
    for (Object row : rows) {
      Object[] change = (Object[]) row;
      UUID id = (UUID) change[0];
      List<TicketImported.Step> steps = all.computeIfAbsent(id, key -> new ArrayList<>());
      Ticket ticket = Objects.requireNonNull(tickets.get(id));
      ChangeType type = ChangeType.valueOf((String) change[2]);
      TicketState before = steps.isEmpty() ? TicketState.NEW : steps.get(steps.size() - 1).state();
      steps.add(
          new TicketImported.Step(
              ((Number) change[1]).longValue(),
              type.eventType(),
              (Instant) change[3],
              after(type, before, "CUSTOMER".equals(change[4])),
              ticket.team(),
              ticket.agent()));
    }
    return all;
  }

  private static TicketState after(ChangeType type, TicketState before, boolean forCustomer) {
    return switch (type) {
      case RESOLVED -> TicketState.RESOLVED;
      case CLOSED -> TicketState.CLOSED;
      case PAUSED -> forCustomer ? TicketState.PENDING_CUSTOMER : TicketState.PENDING_INTERNAL;
      case RESUMED, REOPENED, ASSIGNED -> TicketState.OPEN;
      default -> before;
    };
  }
}
