package io.huifang.ticket.past;

import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a ticket that was put back, from its stored changes. These do not tell team and
 * agent of each, so those of the end stand for them.
 */
@ApplicationScoped
class FormerSteps {
  @Inject EntityManager entities;

  List<TicketImported.Step> of(Ticket ticket) {
    List<TicketImported.Step> steps = new ArrayList<>();
    TicketState state = TicketState.NEW;
    List<?> rows =
        entities
            .createNativeQuery(
                "select version, type, at, detail->>'waitingOn' from ticket_event"
                    + " where ticket_id = :ticket order by version")
            .setParameter("ticket", ticket.id())
            .getResultList();
    for (Object row : rows) {
      Object[] change = (Object[]) row;
      ChangeType type = ChangeType.valueOf((String) change[1]);
      state = after(type, state, "CUSTOMER".equals(change[3]));
      steps.add(
          new TicketImported.Step(
              ((Number) change[0]).longValue(),
              type.eventType(),
              (Instant) change[2],
              state,
              ticket.team(),
              ticket.agent()));
    }
    return steps;
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
