package io.huifang.ticket.settings.standard;

import io.huifang.ticket.NewTicket;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.sla.replay.Replay;
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
public class Lives {
  private static final String STEPS =
      """
      select ticket_id, what, at from (
        select ticket_id, case
            when type = 'OPENED' then 'OPENED'
            when type in ('FIRST_RESPONDED', 'REPLIED') then 'REPLIED'
            when type = 'PAUSED' and detail->>'waitingOn' = 'CUSTOMER' then 'CUSTOMER_HAS_THE_BALL'
            when type in ('PAUSED', 'RESUMED') then 'WE_HAVE_THE_BALL'
            when type in ('RESOLVED', 'CLOSED') then 'RESOLVED'
            when type = 'REOPENED' then 'REOPENED'
            else 'ANYTHING_ELSE' end as what, at, version
        from ticket_event where ticket_id in (:ids)
        union all
        select ticket_id, 'CUSTOMER_WROTE', at, 0 from message
        where ticket_id in (:ids) and kind = 'CUSTOMER') steps
      order by ticket_id, at, version
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
                    life(ticket, steps.getOrDefault(ticket.id(), List.of()))))
        .toList();
  }

  /** What has happened to this ticket until now. */
  public Replay.Life of(Ticket ticket) {
    UUID id = ticket.id();
    return life(ticket, steps(List.of(id)).getOrDefault(id, List.of()));
  }

  private static Replay.Life life(Ticket ticket, List<Replay.Step> steps) {
    return new Replay.Life(
        ticket.id(),
        ticket.openedBy() == NewTicket.OpenedBy.CUSTOMER,
        ticket.classification(),
        steps);
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
          .add(new Replay.Step(Replay.What.valueOf((String) cells[1]), (Instant) cells[2]));
    }
    return steps;
  }

  /** A ticket as people know it, and its history. */
  record Known(UUID id, String number, String subject, Replay.Life life) {}
}
