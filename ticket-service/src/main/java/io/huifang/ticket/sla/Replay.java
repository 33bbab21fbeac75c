package io.huifang.ticket.sla;

import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Classification;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.standard.ServiceStandard;
import io.huifang.ticket.standard.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What the clocks of a ticket would say under another standard: its history, lived again in memory
 * and nowhere else. Follows {@link ClockKeeper}; a test compares the two.
 */
@ApplicationScoped
public class Replay {
  private static final Holder NOBODY = new Holder(null, null);
  @Inject Calendars calendars;

  /** The clocks as they would be after all that has happened, by the calendars as they are now. */
  public List<Explanation> of(Life life, ServiceStandard standard) {
    TicketClocks clocks =
        new TicketClocks(
            life.ticket(),
            List.of(),
            List.of(),
            clock ->
                calendars.get(Objects.requireNonNull(clock.calendarId()), clock.calendarVersion()));
    life.steps().forEach(step -> live(clocks, life, step, standard));
    return clocks.all().stream().map(clock -> clock.explain(List.of())).toList();
  }

  private void live(TicketClocks clocks, Life life, Step step, ServiceStandard standard) {
    Instant at = step.at();
    switch (step.type()) {
      case OPENED -> {
        if (life.byCustomer()) {
          start(clocks, life, Target.FIRST_RESPONSE, at, standard);
        }
        start(clocks, life, Target.RESOLUTION, at, standard);
      }
      case FIRST_RESPONDED -> {
        clocks.stop(Target.FIRST_RESPONSE, at, NOBODY);
        start(clocks, life, Target.HANDLING, at, standard);
      }
      case PAUSED -> {
        if (step.forCustomer()) {
          clocks.pauseAll(at);
        }
      }
      case RESUMED -> clocks.runAll(at);
      case RESOLVED -> clocks.resolve(at, NOBODY);
      case REOPENED -> clocks.reopen(at);
      default -> {
        // nothing that a clock looks at
      }
    }
  }

  private void start(
      TicketClocks clocks, Life life, Target target, Instant at, ServiceStandard standard) {
    clocks.start(target, at, standard, life.classification(), calendars::currentVersion);
  }

  /**
   * What has happened to a ticket.
   *
   * @param byCustomer who has opened it; staff promise themselves no first response
   * @param classification as it is now
   */
  public record Life(
      UUID ticket, boolean byCustomer, Classification classification, List<Step> steps) {}

  /**
   * One change.
   *
   * @param forCustomer of a pause, that the customer has to answer
   */
  public record Step(ChangeType type, Instant at, boolean forCustomer) {}
}
