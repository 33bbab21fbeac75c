package io.huifang.ticket.sla.keep;

import io.huifang.ticket.Classification;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.sla.Promised;
import io.huifang.ticket.sla.TicketClocks;
import io.huifang.ticket.standard.Considered;
import io.huifang.ticket.standard.Rule;
import io.huifang.ticket.standard.ServiceStandard;
import io.huifang.ticket.standard.ServiceStandards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the service standard promises to a ticket. */
@ApplicationScoped
public class Promises {
  @Inject ServiceStandards standards;
  @Inject Calendars calendars;

  /**
   * By the version under which it was opened, or to which it was moved; a ticket from before that
   * was kept follows its clocks.
   */
  public Optional<Promised> to(Ticket ticket, TicketClocks clocks) {
    return to(
        version(ticket, clocks), ticket.classification(), ticket.milestones().firstContactAt());
  }

  private ServiceStandard version(Ticket ticket, TicketClocks clocks) {
    Integer own = ticket.standardVersion();
    if (own == null) {
      own = clocks.standardVersion().orElseGet(() -> standards.inForce().version());
      ticket.promisedUnder(own);
    }
    return standards.version(own);
  }

  /**
   * @param openedAt when the ticket was opened: rules hold from one day to another
   */
  public Optional<Promised> to(ServiceStandard standard, Classification like, Instant openedAt) {
    return standard
        .ruleFor(like, rule -> day(rule, openedAt))
        .map(
            rule ->
                new Promised(standard.version(), rule, calendars.currentVersion(rule.calendar())));
  }

  /** Why just that, and nothing else: all rules of the version that the ticket follows. */
  public List<Considered> why(Ticket ticket, TicketClocks clocks) {
    Instant openedAt = ticket.milestones().firstContactAt();
    return version(ticket, clocks).consider(ticket.classification(), rule -> day(rule, openedAt));
  }

  private LocalDate day(Rule rule, Instant at) {
    return at.atZone(calendars.get(rule.calendar()).zone()).toLocalDate();
  }
}
