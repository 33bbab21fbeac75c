package io.huifang.ticket.routing.push;

import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.conversation.Said;
import io.huifang.ticket.routing.RoutingPlans;
import io.huifang.ticket.routing.ServiceQueue;
import io.huifang.ticket.routing.seat.Absences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A customer who writes while the agent is away for long does not wait for the holiday to end: the
 * ticket goes back to its queue, if that is given out.
 */
@ApplicationScoped
class AwayWriter {
  /** Whoever is back by then is waited for. */
  private static final Duration SOON = Duration.ofHours(4);

  @Inject RoutingPlans plans;
  @Inject Absences absences;
  @Inject TicketChanges changes;
  @Inject Clock clock;

  void said(@Observes Said said) {
    Ticket ticket = said.ticket();
    String agent = ticket.agent();
    boolean given =
        said.message().kind() == Message.Kind.CUSTOMER
            && agent != null
            && ticket.state().active()
            && plans
                .inForce()
                .queueFor(ticket.classification(), ticket.team())
                .filter(ServiceQueue::pushes)
                .isPresent();
    if (given && agent != null) {
      Instant now = clock.instant();
      if (absences.awayUntil(agent, now).isAfter(now.plus(SOON))) {
        changes.make(ticket, new Released(Released.Why.ABSENT), now, Actor.system());
      }
    }
  }
}
