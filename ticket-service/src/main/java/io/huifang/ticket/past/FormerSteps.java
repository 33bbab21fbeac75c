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
import org.jspecify.annotations.Nullable;

/** The steps of a ticket that was put back, from its stored changes. */
@ApplicationScoped
class FormerSteps {
  private static final int FROM_TEAM = 4;
  private static final int FROM_AGENT = 5;
  private static final int TO_TEAM = 6;
  private static final int TO_AGENT = 7;
  private static final int HANDS = 8;
  @Inject EntityManager entities;

  List<TicketImported.Step> of(Ticket ticket) {
    List<TicketImported.Step> steps = new ArrayList<>();
    List<Object[]> changes = changes(ticket);
    TicketState state = TicketState.NEW;
    String team = first(changes, FROM_TEAM, ticket.team());
    String agent = first(changes, FROM_AGENT, ticket.agent());
    for (Object[] change : changes) {
      ChangeType type = ChangeType.valueOf((String) change[1]);
      state = after(type, state, "CUSTOMER".equals(change[3]));
      if (change[HANDS] != null) {
        team = (String) change[TO_TEAM];
        agent = (String) change[TO_AGENT];
      }
      steps.add(
          new TicketImported.Step(
              ((Number) change[0]).longValue(),
              type.eventType(),
              (Instant) change[2],
              state,
              team,
              agent));
    }
    return steps;
  }

  private List<Object[]> changes(Ticket ticket) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select version, type, at, detail->>'waitingOn', detail->>'fromTeam',
                  detail->>'fromAgent', detail->>'toTeam', detail->>'toAgent',
                  case when jsonb_exists(detail, 'toTeam') then 'yes' end
                from ticket_event where ticket_id = :ticket order by version
                """)
            .setParameter("ticket", ticket.id())
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  /** Who had it before it changed hands for the first time; the present one if it never did. */
  private static @Nullable String first(
      List<Object[]> changes, int column, @Nullable String otherwise) {
    for (Object[] change : changes) {
      if (change[HANDS] != null) {
        return (String) change[column];
      }
    }
    return otherwise;
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
