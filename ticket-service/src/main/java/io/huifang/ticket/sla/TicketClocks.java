package io.huifang.ticket.sla;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.ticket.Classification;
import io.huifang.ticket.standard.ServiceStandard;
import io.huifang.ticket.standard.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All clocks of one ticket with the ledger of what they do, in memory for the length of a
 * transaction: loaded once, or not at all for a new ticket.
 */
public final class TicketClocks {
  private final UUID ticket;
  private final List<SlaClock> clocks = new ArrayList<>();
  private final List<SlaClock> begun = new ArrayList<>();
  private final List<Segment> open;
  private final List<Segment> written = new ArrayList<>();
  private final StampedCalendars calendars;

  /** How a clock finds the calendar that was stamped on it. */
  interface StampedCalendars {
    BusinessCalendar of(SlaClock clock);
  }

  TicketClocks(
      UUID ticket, List<SlaClock> known, List<Segment> openSegments, StampedCalendars calendars) {
    this.ticket = ticket;
    this.clocks.addAll(known);
    this.open = new ArrayList<>(openSegments);
    this.calendars = calendars;
  }

  public List<SlaClock> all() {
    return clocks;
  }

  /** The version of the standard under which the ticket was opened, if a clock tells. */
  public Optional<Integer> standardVersion() {
    return clocks.stream().map(SlaClock::standardVersion).flatMap(Stream::ofNullable).findFirst();
  }

  /** Starts a clock unless there is one for the target or nothing is promised. */
  public void start(
      Target target,
      Instant at,
      ServiceStandard standard,
      Classification classification,
      java.util.function.ToLongFunction<String> calendarVersion) {
    if (clocks.stream().anyMatch(clock -> clock.target() == target)) {
      return;
    }
    standard
        .ruleFor(classification)
        .filter(rule -> rule.targets().containsKey(target))
        .ifPresent(
            rule -> {
              SlaClock clock =
                  new SlaClock(
                      ticket,
                      target,
                      standard.version(),
                      rule,
                      calendarVersion.applyAsLong(rule.calendar()));
              clocks.add(clock);
              begun.add(clock);
              clock.run(at, calendars.of(clock));
              segment(clock, at);
            });
    clocks.sort(Comparator.comparing(clock -> clock.target().name()));
  }

  void stop(Target target, Instant at, Holder holder) {
    for (SlaClock clock : clocks) {
      if (clock.target() == target && clock.open()) {
        clock.stop(at, calendars.of(clock));
        clock.heldBy(holder);
        segment(clock, at);
      }
    }
  }

  /** A resolution is what all wait for, except those who wait for a first reply. */
  void resolve(Instant at, Holder holder) {
    for (SlaClock clock : clocks) {
      if (clock.target() == Target.FIRST_RESPONSE && clock.open()) {
        clock.cancel(at, calendars.of(clock));
        clock.heldBy(holder);
        segment(clock, at);
      } else {
        stop(clock.target(), at, holder);
      }
    }
  }

  /** What was due before the ticket went to others stays with those who had it. */
  void handedOver(Instant at, Holder before) {
    clocks.stream().filter(clock -> clock.overdue(at)).forEach(clock -> clock.heldBy(before));
  }

  public void pauseAll(Instant at) {
    for (SlaClock clock : clocks) {
      if (clock.state() == ClockState.RUNNING && !clock.overdue(at)) {
        clock.pause(at, calendars.of(clock));
        segment(clock, at);
      }
    }
  }

  public void runAll(Instant at) {
    for (SlaClock clock : clocks) {
      if (clock.state() == ClockState.PAUSED) {
        clock.run(at, calendars.of(clock));
        segment(clock, at);
      }
    }
  }

  /**
   * A resolution that did not hold: what was met runs on with what was left, and so does the wait
   * for a reply that never came; what was missed stays.
   */
  public void reopen(Instant at) {
    for (SlaClock clock : clocks) {
      boolean again =
          clock.state() == ClockState.CANCELLED
              || (clock.state() == ClockState.MET && clock.target() != Target.FIRST_RESPONSE);
      if (again) {
        clock.run(at, calendars.of(clock));
        segment(clock, at);
      }
    }
  }

  /** Ends the open segment of a clock and begins the next, none once it is stopped. */
  private void segment(SlaClock clock, Instant at) {
    open.stream().filter(s -> s.clockId().equals(clock.id())).forEach(s -> s.end(at));
    open.removeIf(s -> s.clockId().equals(clock.id()));
    if (clock.open()) {
      Segment next = new Segment(clock.id(), clock.state(), at);
      open.add(next);
      written.add(next);
    }
  }

  /** When somebody has to look at the ticket next, empty if nothing runs. */
  public Optional<Instant> nextLook() {
    return clocks.stream().flatMap(clock -> clock.nextLook().stream()).min(Instant::compareTo);
  }

  /** When the next of what runs is due, or was; empty if nothing runs. */
  Optional<Instant> nextDue() {
    return clocks.stream()
        .filter(clock -> clock.state() == ClockState.RUNNING)
        .map(SlaClock::dueAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  /** Clocks that began in this transaction; handed out once. */
  public List<SlaClock> takeBegun() {
    List<SlaClock> taken = List.copyOf(begun);
    begun.clear();
    return taken;
  }

  public List<Segment> segmentsToWrite() {
    return written;
  }
}
