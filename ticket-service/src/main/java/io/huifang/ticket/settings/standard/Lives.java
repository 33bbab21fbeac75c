package io.huifang.ticket.settings.standard;

import io.huifang.ticket.ChangeType;
import io.huifang.ticket.NewTicket;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.sla.Replay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tickets with all that has happened to them, to be lived again. */
@ApplicationScoped
class Lives {
  private static final String STEPS =
      """
      select ticket_id, type, at, coalesce(detail->>'waitingOn', '') from ticket_event
      where ticket_id in (:ids) order by ticket_id, version
      """;
  @Inject EntityManager entities;

  /** The latest tickets in one of these states, imported ones too: they have a history as well. */
  List<Known> latest(Set<TicketState> states, int most) {
    List<Ticket> tickets =
        entities
            .createQuery("from Ticket where state in :states order by id desc", Ticket.class)
            .setParameter("states", states)
            .setMaxResults(most)
            .getResultList();
    Map<UUID, List<Replay.Step>> steps = steps(tickets.stream().map(Ticket::id).toList());
    return tickets.stream()
        .map(
            ticket ->
                new Known(
                    ticket.id(),
                    ticket.number(),
                    ticket.subject(),
                    new Replay.Life(
                        ticket.id(),
                        ticket.openedBy() == NewTicket.OpenedBy.CUSTOMER,
                        ticket.classification(),
                        steps.getOrDefault(ticket.id(), List.of()))))
        .toList();
  }

  private Map<UUID, List<Replay.Step>> steps(List<UUID> ids) {
    Map<UUID, List<Replay.Step>> steps = new HashMap<>();
    if (ids.isEmpty()) {
      return steps;
    }
    List<?> rows =
        entities.createNativeQuery(STEPS, Object[].class).setParameter("ids", ids).getResultList();
    for (Object row : rows) {
      Object[] cells = (Object[]) row;
      steps
          .computeIfAbsent((UUID) cells[0], id -> new ArrayList<>())
          .add(
              new Replay.Step(
                  ChangeType.valueOf((String) cells[1]),
                  (Instant) cells[2],
                  "CUSTOMER".equals(cells[3])));
    }
    return steps;
  }

  /** A ticket as people know it, and its history. */
  record Known(UUID id, String number, String subject, Replay.Life life) {}
}
