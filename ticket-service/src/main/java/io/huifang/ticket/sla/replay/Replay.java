package io.huifang.ticket.sla.replay;

import io.huifang.ticket.Classification;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.sla.Holder;
import io.huifang.ticket.sla.TicketClocks;
import io.huifang.ticket.sla.explain.Explanation;
import io.huifang.ticket.sla.keep.Promises;
import io.huifang.ticket.standard.ServiceStandard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the clocks of a ticket would say under another standard: its history, lived again in memory
 * and nowhere else. A test compares it with the clocks themselves.
 */
@ApplicationScoped
public class Replay {
  private static final Holder NOBODY = new Holder(null, null);
  @Inject Calendars calendars;
  @Inject Promises promises;

  /** The clocks as they would be after all that has happened, by the calendars as they are now. */
  public List<Explanation> of(Life life, ServiceStandard standard) {
    TicketClocks clocks = new TicketClocks(life.ticket(), List.of(), List.of(), calendars::get);
    Course course = new Course(life.byCustomer());
    Instant opened = life.steps().isEmpty() ? Instant.EPOCH : life.steps().get(0).at();
    for (Step step : life.steps()) {
      course.live(step);
      clocks.follow(
          course.now(),
          step.at(),
          NOBODY,
          () -> promises.to(standard, life.classification(), opened));
    }
    return clocks.all().stream().map(clock -> Explanation.of(clock, List.of())).toList();
  }

  /**
   * What has happened to a ticket.
   *
   * @param byCustomer who has opened it; staff promise themselves no first response
   * @param classification as it is now
   * @param steps in the order of time
   */
  public record Life(
      UUID ticket, boolean byCustomer, Classification classification, List<Step> steps) {}

  /** One thing that has happened. */
  public record Step(What what, Instant at) {}

  /** As far as clocks care. */
  public enum What {
    OPENED,
    REPLIED,
    CUSTOMER_WROTE,
    CUSTOMER_HAS_THE_BALL,
    WE_HAVE_THE_BALL,
    RESOLVED,
    REOPENED,
    ANYTHING_ELSE
  }
}
