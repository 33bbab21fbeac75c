package io.huifang.ticket.sla;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.ticket.OpenedBy;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.calendar.Calendars;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Starts, pauses and stops the clocks of a ticket as it changes. */
@ApplicationScoped
public class ClockKeeper {
  @Inject SlaClocks clocks;
  @Inject ServiceStandards standards;
  @Inject Calendars calendars;

  void keep(@Observes @Priority(TicketChanged.Order.CLOCKS) TicketChanged change) {
    Ticket ticket = change.ticket();
    if (ticket.origin() == Origin.IMPORT) {
      return; // the source has recorded its outcome; we have no promise to measure against
    }
    Instant at = change.at();
    switch (change.type()) {
      case OPENED -> open(ticket, at);
      case FIRST_RESPONDED -> {
        stop(ticket, at, Target.FIRST_RESPONSE);
        start(ticket, at, Target.HANDLING);
      }
      case PAUSED -> {
        if (ticket.state() == TicketState.PENDING_CUSTOMER) {
          pauseAll(ticket, at);
        }
      }
      case RESUMED -> runAll(ticket, at);
      case RESOLVED -> {
        stop(ticket, at, Target.FIRST_RESPONSE);
        stop(ticket, at, Target.HANDLING);
        stop(ticket, at, Target.RESOLUTION);
      }
      case REOPENED -> reopen(ticket, at);
      default -> {
        // nothing that a clock looks at
      }
    }
  }

  private void open(Ticket ticket, Instant at) {
    if (ticket.openedBy() == OpenedBy.CUSTOMER) {
      start(ticket, at, Target.FIRST_RESPONSE);
    }
    start(ticket, at, Target.RESOLUTION);
  }

  private void start(Ticket ticket, Instant at, Target target) {
    List<SlaClock> running = clocks.of(ticket.id());
    if (running.stream().anyMatch(clock -> clock.target() == target)) {
      return;
    }
    ServiceStandard standard = stampedOn(running);
    standard
        .ruleFor(ticket.classification())
        .filter(rule -> rule.targets().containsKey(target))
        .ifPresent(
            rule -> {
              int minutes = Objects.requireNonNull(rule.targets().get(target));
              SlaClock clock = new SlaClock(ticket.id(), target, standard.version(), rule, minutes);
              clocks.persist(clock);
              clock.run(at, calendar(clock));
              clocks.segment(clock, at);
            });
  }

  /** The version under which the ticket was opened: a clock that starts later follows it too. */
  private ServiceStandard stampedOn(List<SlaClock> running) {
    return running.stream()
        .map(SlaClock::standardVersion)
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(standards::findByIdOptional)
        .orElseGet(standards::inForce);
  }

  private void stop(Ticket ticket, Instant at, Target target) {
    for (SlaClock clock : clocks.of(ticket.id())) {
      boolean open = clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED;
      if (clock.target() == target && open) {
        clock.stop(at, calendar(clock));
        clocks.segment(clock, at);
      }
    }
  }

  private void pauseAll(Ticket ticket, Instant at) {
    for (SlaClock clock : clocks.of(ticket.id())) {
      if (clock.state() == ClockState.RUNNING && !clock.overdue(at)) {
        clock.pause(at, calendar(clock));
        clocks.segment(clock, at);
      }
    }
  }

  private void runAll(Ticket ticket, Instant at) {
    for (SlaClock clock : clocks.of(ticket.id())) {
      if (clock.state() == ClockState.PAUSED) {
        clock.run(at, calendar(clock));
        clocks.segment(clock, at);
      }
    }
  }

  /**
   * A resolution that did not hold: what was met runs on with what was left, what was missed stays.
   */
  private void reopen(Ticket ticket, Instant at) {
    for (SlaClock clock : clocks.of(ticket.id())) {
      if (clock.state() == ClockState.MET && clock.target() != Target.FIRST_RESPONSE) {
        clock.run(at, calendar(clock));
        clocks.segment(clock, at);
      }
    }
  }

  private BusinessCalendar calendar(SlaClock clock) {
    return calendars.get(Objects.requireNonNull(clock.calendarId()));
  }
}
