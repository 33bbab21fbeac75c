package io.huifang.ticket.sla.keep;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.ticket.Actor;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.sla.Holder;
import io.huifang.ticket.sla.SlaClock;
import io.huifang.ticket.sla.SlaClocks;
import io.huifang.ticket.sla.TicketClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Tells warnings and breaches at their instant, each once. There is one due row per ticket: when
 * the next of its clocks has to be looked at.
 */
@ApplicationScoped
public class Breaches implements DueStep {
  static final String KIND = "sla";
  private static final int TOGETHER = 50;
  @Inject SlaClocks clocks;
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject DueWork due;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return DueRules.STEPS.together(TOGETHER);
  }

  /** To be called after every change of the clocks, in its transaction. */
  void plan(Ticket ticket, TicketClocks all) {
    ticket.attention().due(all.nextDue().orElse(null));
    String key = ticket.id().toString();
    all.nextLook().ifPresentOrElse(at -> due.plan(KIND, key, at), () -> due.cancel(KIND, key));
  }

  @Override
  public void run(List<DueItem> items) {
    List<UUID> ids = items.stream().map(item -> UUID.fromString(item.key())).sorted().toList();
    List<Ticket> locked = tickets.lockedInOrder(ids);
    Map<UUID, TicketClocks> all = clocks.inTransaction(locked.stream().map(Ticket::id).toList());
    Instant now = clock.instant();
    for (Ticket ticket : locked) {
      TicketClocks own = Objects.requireNonNull(all.get(ticket.id()));
      own.all().forEach(sla -> look(ticket, sla, now));
      plan(ticket, own);
    }
  }

  private void look(Ticket ticket, SlaClock sla, Instant now) {
    if (sla.warningDue(now)) {
      sla.warned(now);
      if (!sla.breachDue(now)) {
        tell(ticket, ChangeType.SLA_WARNED, sla, now);
      }
    }
    if (sla.breachDue(now)) {
      Instant happened = Objects.requireNonNull(sla.dueAt());
      sla.breached(happened);
      sla.heldBy(Holder.of(ticket));
      tell(ticket, ChangeType.SLA_BREACHED, sla, happened);
    }
  }

  private void tell(Ticket ticket, ChangeType type, SlaClock sla, Instant at) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("target", sla.target().name());
    detail.put("cycle", sla.cycle());
    detail.put("dueAt", String.valueOf(sla.dueAt()));
    changes.record(ticket, type, at, Actor.system(), detail);
  }
}
