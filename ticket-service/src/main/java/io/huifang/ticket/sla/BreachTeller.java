package io.huifang.ticket.sla;

import io.huifang.ticket.Actor;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Tells the warnings and breaches of one ticket, each once. */
@ApplicationScoped
public class BreachTeller {
  @Inject SlaClocks clocks;
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject Clock clock;

  /** The lock makes a second replica find nothing left to tell. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void tell(UUID id) {
    tickets.locked(id).ifPresent(ticket -> clocks.of(id).forEach(sla -> look(ticket, sla)));
  }

  private void look(Ticket ticket, SlaClock sla) {
    Instant now = clock.instant();
    if (sla.warningDue(now)) {
      sla.warned(now);
      if (!sla.breachDue(now)) {
        tell(ticket, ChangeType.SLA_WARNED, sla, now);
      }
    }
    if (sla.breachDue(now)) {
      Instant happened = java.util.Objects.requireNonNull(sla.dueAt());
      sla.breached(happened);
      tell(ticket, ChangeType.SLA_BREACHED, sla, happened);
    }
  }

  private void tell(Ticket ticket, ChangeType type, SlaClock sla, Instant at) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("target", sla.target().name());
    detail.put("dueAt", String.valueOf(sla.dueAt()));
    changes.record(ticket, type, at, Actor.system(), detail);
  }
}
