package io.huifang.ticket.routing.push;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.staff.PersonLeft;
import io.huifang.ticket.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Whoever leaves leaves no tickets behind: all that are open go back to where others see them. */
@ApplicationScoped
class Leaving implements DueStep {
  private static final int TOGETHER = 50;
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject Staff staff;
  @Inject DueWork due;
  @Inject Clock clock;

  void plan(@Observes PersonLeft left) {
    due.plan(kind(), left.agent(), clock.instant());
  }

  @Override
  public String kind() {
    return "leaver";
  }

  @Override
  public void run(List<DueItem> items) {
    items.forEach(item -> release(item.key()));
  }

  private void release(String agent) {
    if (staff.working(agent)) {
      return; // back again
    }
    List<UUID> theirs = tickets.openOf(agent, TOGETHER);
    for (Ticket ticket : tickets.lockedInOrder(theirs)) {
      if (ticket.state().active() && Objects.equals(ticket.agent(), agent)) {
        changes.make(ticket, new Released(Released.Why.LEFT), clock.instant(), Actor.system());
      }
    }
    if (theirs.size() == TOGETHER) {
      due.plan(kind(), agent, clock.instant());
    }
  }
}
