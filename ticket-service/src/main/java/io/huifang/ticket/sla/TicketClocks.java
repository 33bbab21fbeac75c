package io.huifang.ticket.sla;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.ticket.standard.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All clocks of one ticket with the ledger of what they do, in memory for the length of a
 * transaction: loaded once, or not at all for a new ticket.
 */
public final class TicketClocks {
  private static final Comparator<SlaClock> ORDER =
      Comparator.comparing((SlaClock clock) -> clock.target().name())
          .thenComparing(SlaClock::cycle);
  private final UUID ticket;
  private final List<SlaClock> clocks = new ArrayList<>();
  private final List<SlaClock> begun = new ArrayList<>();
  private final List<Segment> open;
  private final List<Segment> written = new ArrayList<>();
  private final List<SlaPlan> plans = new ArrayList<>();
  private final StampedCalendars calendars;

  /** How a clock finds the calendar that was stamped on it. */
  public interface StampedCalendars {
    BusinessCalendar of(String id, @Nullable Long version);

    default BusinessCalendar of(SlaClock clock) {
      return of(Objects.requireNonNull(clock.calendarId()), clock.calendarVersion());
    }

    default BusinessCalendar of(Promised promised) {
      return of(promised.rule().calendar(), promised.calendarVersion());
    }
  }

  public TicketClocks(
      UUID ticket, List<SlaClock> known, List<Segment> openSegments, StampedCalendars calendars) {
    this.ticket = ticket;
    this.clocks.addAll(known);
    this.open = new ArrayList<>(openSegments);
    this.calendars = calendars;
  }

  public List<SlaClock> all() {
    return clocks;
  }

  /** The version of the standard that its clocks follow, if there is one. */
  public Optional<Integer> standardVersion() {
    return clocks.stream()
        .map(SlaClock::standardVersion)
        .flatMap(Stream::ofNullable)
        .max(Comparator.naturalOrder());
  }

  /**
   * Lets every clock do what the situation wants.
   *
   * @param promised what is promised to the ticket; asked only if a clock may begin
   * @param holder who has the ticket, for what ends
   */
  public void follow(
      Situation now, Instant at, Holder holder, Supplier<Optional<Promised>> promised) {
    for (Target target : Target.values()) {
      SlaClock last = last(target);
      switch (Wanted.of(target, now)) {
        case NOTHING -> {}
        case RUN -> go(begun(target, last, at, promised), at, promised);
        case PAUSE -> hold(begun(target, last, at, promised), at, promised);
        case STOP -> end(last, at, holder, false);
        case CANCEL -> end(last, at, holder, true);
      }
    }
  }

  private @Nullable SlaClock last(Target target) {
    return clocks.stream()
        .filter(clock -> clock.target() == target)
        .max(Comparator.comparing(SlaClock::cycle))
        .orElse(null);
  }

  /** The clock that measures now: the one that is there, or a new one if something is promised. */
  private @Nullable SlaClock begun(
      Target target, @Nullable SlaClock last, Instant at, Supplier<Optional<Promised>> promised) {
    boolean goesOn = last != null && !(target == Target.NEXT_RESPONSE && !last.open());
    if (goesOn) {
      return last;
    }
    Promised now = promised.get().orElse(null);
    Duration within = now == null ? null : now.within(target).orElse(null);
    if (now == null || within == null) {
      return null;
    }
    SlaClock clock = new SlaClock(ticket, target, last == null ? 1 : last.cycle() + 1, now, within);
    clocks.add(clock);
    clocks.sort(ORDER);
    begun.add(clock);
    clock.run(at, calendars.of(clock));
    segment(clock, at);
    return clock;
  }

  private void go(@Nullable SlaClock clock, Instant at, Supplier<Optional<Promised>> promised) {
    if (clock != null && clock.canGoOn() && (clock.open() || renewed(clock, at, promised))) {
      clock.run(at, calendars.of(clock));
      segment(clock, at);
    }
  }

  /** What had ended goes on by what is promised now, if anything is. */
  private boolean renewed(SlaClock clock, Instant at, Supplier<Optional<Promised>> promised) {
    Promised now = promised.get().orElse(null);
    Duration within = now == null ? null : now.within(clock.target()).orElse(null);
    if (now == null || within == null) {
      return false;
    }
    if (!clock.follows(now, within)) {
      planned(clock, at, Replanned.REOPENED, now, within);
    }
    return true;
  }

  private void planned(SlaClock clock, Instant at, Replanned cause, Promised now, Duration within) {
    plans.add(SlaPlan.of(clock, at, cause));
    BusinessCalendar old = calendars.of(clock);
    clock.replan(at, old, now, within, calendars.of(now));
  }

  private void hold(@Nullable SlaClock clock, Instant at, Supplier<Optional<Promised>> promised) {
    if (clock == null) {
      return;
    }
    if (!clock.open()) {
      go(clock, at, promised);
    }
    if (clock.state() == ClockState.RUNNING && !clock.overdue(at)) {
      clock.pause(at, calendars.of(clock));
      segment(clock, at);
    }
  }

  private void end(@Nullable SlaClock clock, Instant at, Holder holder, boolean cancelled) {
    if (clock != null && clock.open()) {
      if (cancelled) {
        clock.cancel(at, calendars.of(clock));
      } else {
        clock.stop(at, calendars.of(clock));
      }
      clock.heldBy(holder);
      segment(clock, at);
    }
  }

  /**
   * Measures what is open by another promise from now on. What is overdue has been missed by the
   * promise that held then, and stays so; what is promised no more is cancelled.
   *
   * @return whether anything is measured otherwise
   */
  public boolean replan(Instant at, Replanned cause, Optional<Promised> promised, Holder holder) {
    boolean changed = false;
    for (SlaClock clock : List.copyOf(clocks)) {
      if (!clock.open() || clock.overdue(at) || clock.calendarId() == null) {
        continue;
      }
      Promised now = promised.orElse(null);
      Duration within = now == null ? null : now.within(clock.target()).orElse(null);
      if (now == null || within == null) {
        end(clock, at, holder, true);
        changed = true;
      } else if (!clock.follows(now, within)) {
        changed = true;
        planned(clock, at, cause, now, within);
        segment(clock, at);
      }
    }
    return changed;
  }

  /** What was due before the ticket went to others stays with those who had it. */
  public void handedOver(Instant at, Holder before) {
    clocks.stream().filter(clock -> clock.overdue(at)).forEach(clock -> clock.heldBy(before));
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
  public Optional<Instant> nextDue() {
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

  List<Segment> segmentsToWrite() {
    return written;
  }

  List<SlaPlan> plansToWrite() {
    return plans;
  }
}
