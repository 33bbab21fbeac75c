package io.huifang.ticket.sla;

import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.standard.ServiceStandard;
import io.huifang.ticket.standard.ServiceStandards;
import io.huifang.ticket.standard.Target;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** Starts, pauses and stops the clocks of a ticket as it changes. */
@ApplicationScoped
public class ClockKeeper {
  @Inject SlaClocks clocks;
  @Inject ServiceStandards standards;
  @Inject Calendars calendars;
  @Inject Breaches breaches;

  /** The clocks run before the ticket is stored, so that its first row says what is due. */
  void begin(@Observes TicketChanged.Opening opening) {
    Ticket ticket = opening.ticket();
    if (ticket.origin() == Origin.IMPORT) {
      return;
    }
    clocks.begin(ticket.id());
    TicketClocks all = clocks.inTransaction(ticket.id());
    open(ticket, all, opening.at());
    ticket.attention().due(all.nextDue().orElse(null));
  }

  void keep(@Observes @Priority(TicketChanged.Order.CLOCKS) TicketChanged change) {
    Ticket ticket = change.ticket();
    if (ticket.origin() == Origin.IMPORT) {
      return; // the source has recorded its outcome; we have no promise to measure against
    }
    Instant at = change.at();
    TicketClocks all = clocks.inTransaction(ticket.id());
    switch (change.type()) {
      case OPENED -> {} // they run already
      case FIRST_RESPONDED -> {
        all.stop(Target.FIRST_RESPONSE, at, Holder.of(ticket));
        start(ticket, all, Target.HANDLING, at);
      }
      case PAUSED -> {
        if (ticket.state() == TicketState.PENDING_CUSTOMER) {
          all.pauseAll(at);
        }
      }
      case RESUMED -> all.runAll(at);
      case RESOLVED -> all.resolve(at, Holder.of(ticket));
      case ASSIGNED, TRANSFERRED -> all.handedOver(at, before(change));
      case REOPENED -> all.reopen(at);
      default -> {
        return; // nothing that a clock looks at
      }
    }
    all.takeBegun().forEach(clocks::persist);
    breaches.plan(ticket, all);
  }

  private static Holder before(TicketChanged change) {
    Map<String, Object> detail = change.detail();
    Object team = detail.getOrDefault("fromTeam", change.ticket().team());
    return new Holder((String) team, (String) detail.get("fromAgent"));
  }

  private void open(Ticket ticket, TicketClocks all, Instant at) {
    if (ticket.openedBy() == OpenedBy.CUSTOMER) {
      start(ticket, all, Target.FIRST_RESPONSE, at);
    }
    start(ticket, all, Target.RESOLUTION, at);
  }

  /** A clock that starts later follows the standard under which the ticket was opened. */
  private void start(Ticket ticket, TicketClocks all, Target target, Instant at) {
    ServiceStandard standard =
        all.standardVersion().map(standards::version).orElseGet(standards::inForce);
    all.start(target, at, standard, ticket.classification(), calendars::currentVersion);
  }
}
