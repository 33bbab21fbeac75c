package io.huifang.ticket.sla;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.ticket.standard.Rule;
import io.huifang.ticket.standard.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A ticket without a ticket: what happens to it, and its real clocks. */
final class Story {
  private static final Holder SOMEBODY = new Holder("north", "agent-wu");
  private final List<BusinessCalendar> hours = new ArrayList<>();
  private final TicketClocks clocks =
      new TicketClocks(UUID.randomUUID(), List.of(), List.of(), (id, version) -> hoursAt(version));
  private Map<Target, Integer> minutes;
  private boolean byCustomer = true;
  private boolean active = true;
  private boolean responded;
  private boolean unanswered;
  private boolean outside;
  private boolean gone;
  private Instant now = Instant.MIN;

  Story(BusinessCalendar hours, Map<Target, Integer> minutes) {
    this.hours.add(hours);
    this.minutes = new HashMap<>(minutes);
  }

  private BusinessCalendar hoursAt(Long version) {
    return hours.get(Objects.requireNonNull(version).intValue());
  }

  void happens(String what, Instant at) {
    now = at;
    switch (what) {
      case "opened" -> unanswered = true;
      case "opened-by-staff" -> byCustomer = false;
      case "replied", "asks" -> {
        responded = true;
        unanswered = false;
        outside = what.equals("asks");
      }
      case "wrote" -> {
        unanswered = true;
        outside = false;
      }
      case "wrote-and-reopened" -> {
        unanswered = true;
        active = true;
      }
      case "inside", "resumed" -> outside = false;
      case "resolved" -> {
        active = false;
        outside = false;
        unanswered = false;
      }
      case "reopened" -> active = true;
      case "merged" -> gone = true;
      case "unmerged" -> gone = false;
      default -> throw new IllegalArgumentException(what);
    }
    follow();
  }

  void promises(Map<Target, Integer> other, Instant at) {
    now = at;
    minutes = new HashMap<>(other);
    clocks.replan(at, Replanned.CLASSIFICATION, promised(), SOMEBODY);
    follow();
  }

  void counts(BusinessCalendar other, Instant at) {
    now = at;
    hours.add(other);
    clocks.replan(at, Replanned.CALENDAR, promised(), SOMEBODY);
    follow();
  }

  /** Time goes by, and nothing happens. */
  void reaches(Instant at) {
    now = at;
  }

  private void follow() {
    Situation situation = new Situation(byCustomer, active, responded, unanswered, outside, gone);
    clocks.follow(situation, now, SOMEBODY, this::promised);
  }

  private Optional<Promised> promised() {
    if (minutes.isEmpty()) {
      return Optional.empty();
    }
    Rule rule = new Rule("rule", Rule.Layer.BASIC, null, null, null, null, "hours", minutes);
    return Optional.of(new Promised(1, rule, hours.size() - 1));
  }

  /** By which it is measured now. */
  BusinessCalendar hoursOf(SlaClock clock) {
    return hoursAt(clock.calendarVersion());
  }

  TicketClocks clocks() {
    return clocks;
  }

  Optional<SlaClock> clock(Target target, int cycle) {
    return clocks.all().stream()
        .filter(clock -> clock.target() == target && clock.cycle() == cycle)
        .findFirst();
  }

  /** Working time until the last step, that of a stretch which still runs included. */
  Duration used(SlaClock clock) {
    Duration ended = Duration.ofMillis(clock.consumedMillis());
    return clock.state() == ClockState.RUNNING ? ended.plus(running(clock)) : ended;
  }

  private Duration running(SlaClock clock) {
    Instant since =
        clocks.segmentsToWrite().stream()
            .filter(s -> s.clockId().equals(clock.id()) && s.view().to() == null)
            .map(s -> s.view().from())
            .findFirst()
            .orElseThrow();
    return hoursAt(clock.calendarVersion()).between(since, now);
  }
}
