package io.huifang.ticket.sla.keep;

import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.sla.Holder;
import io.huifang.ticket.sla.Promised;
import io.huifang.ticket.sla.Replanned;
import io.huifang.ticket.sla.Situation;
import io.huifang.ticket.sla.SlaClocks;
import io.huifang.ticket.sla.TicketClocks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the clocks of a ticket follow it, whatever is done to it. Imported tickets have none: the
 * source has recorded its outcome, and there is no promise of ours to measure it against.
 */
@ApplicationScoped
public class ClockKeeper {
  /** What the clocks themselves have said. */
  private static final Set<ChangeType> OWN =
      EnumSet.of(ChangeType.SLA_WARNED, ChangeType.SLA_BREACHED, ChangeType.REPLANNED);

  private static final Set<ChangeType> HANDS =
      EnumSet.of(ChangeType.ASSIGNED, ChangeType.TRANSFERRED);

  @Inject SlaClocks clocks;
  @Inject Promises promises;
  @Inject Breaches breaches;

  /** The clocks run before the ticket is stored, so that its first row says what is due. */
  void begin(@Observes TicketChanged.Opening opening) {
    Ticket ticket = opening.ticket();
    if (ticket.origin() == Origin.LIVE) {
      clocks.begin(ticket.id());
      TicketClocks all = clocks.inTransaction(ticket.id());
      follow(ticket, all, opening.at());
      ticket.attention().due(all.nextDue().orElse(null));
    }
  }

  void keep(@Observes @Priority(TicketChanged.Order.CLOCKS) TicketChanged change) {
    Ticket ticket = change.ticket();
    if (ticket.origin() == Origin.IMPORT || OWN.contains(change.type())) {
      return;
    }
    TicketClocks all = clocks.inTransaction(ticket.id());
    if (HANDS.contains(change.type())) {
      all.handedOver(change.at(), before(change));
    }
    if (change.type() == ChangeType.RECLASSIFIED) {
      replan(ticket, all, change.at(), Replanned.CLASSIFICATION);
    }
    if (change.type() != ChangeType.OPENED) {
      follow(ticket, all, change.at());
    }
    written(ticket, all);
  }

  void keep(@Observes TicketChanged.Spoken spoken) {
    Ticket ticket = spoken.ticket();
    if (ticket.origin() == Origin.LIVE) {
      TicketClocks all = clocks.inTransaction(ticket.id());
      follow(ticket, all, spoken.at());
      written(ticket, all);
    }
  }

  /**
   * What is open goes on under what is promised now; what is promised anew begins.
   *
   * @return whether anything is measured otherwise than before
   */
  boolean replan(Ticket ticket, TicketClocks all, Instant at, Replanned cause) {
    return replan(ticket, all, at, cause, promises.to(ticket, all));
  }

  boolean replan(
      Ticket ticket, TicketClocks all, Instant at, Replanned cause, Optional<Promised> promised) {
    int known = all.all().size();
    boolean changed = all.replan(at, cause, promised, Holder.of(ticket));
    follow(ticket, all, at);
    return changed || all.all().size() > known;
  }

  void written(Ticket ticket, TicketClocks all) {
    all.takeBegun().forEach(clocks::persist);
    breaches.plan(ticket, all);
  }

  private void follow(Ticket ticket, TicketClocks all, Instant at) {
    all.follow(Situation.of(ticket), at, Holder.of(ticket), () -> promises.to(ticket, all));
  }

  private static Holder before(TicketChanged change) {
    Map<String, Object> detail = change.detail();
    Object team = detail.getOrDefault("fromTeam", change.ticket().team());
    return new Holder((String) team, (String) detail.get("fromAgent"));
  }
}
