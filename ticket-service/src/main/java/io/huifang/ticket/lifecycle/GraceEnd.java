package io.huifang.ticket.lifecycle;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.change.Closed;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Closes a resolved ticket when the time to reopen it has passed. */
@ApplicationScoped
public class GraceEnd implements DueStep {
  static final String KIND = "grace-end";
  private static final int TOGETHER = 50;
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject TicketConfig config;
  @Inject DueWork due;
  @Inject Clock clock;

  void plan(@Observes @Priority(TicketChanged.Order.CLOCKS) TicketChanged change) {
    Ticket ticket = change.ticket();
    if (ticket.origin() == Origin.LIVE) {
      switch (change.type()) {
        case RESOLVED -> due.plan(KIND, key(ticket), change.at().plus(config.reopenWithin()));
        case REOPENED, CLOSED -> due.cancel(KIND, key(ticket));
        default -> {
          // the grace period is not touched
        }
      }
    }
  }

  private static String key(Ticket ticket) {
    return ticket.id().toString();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return DueRules.STEPS.together(TOGETHER);
  }

  /** In the order of the ids, so that two replicas cannot wait for each other. */
  @Override
  public void run(List<DueItem> items) {
    items.stream()
        .sorted(Comparator.comparing(DueItem::key))
        .forEach(item -> tickets.locked(UUID.fromString(item.key())).ifPresent(this::look));
  }

  private void look(Ticket ticket) {
    Instant resolvedAt = ticket.milestones().resolvedAt();
    if (ticket.state() != TicketState.RESOLVED || resolvedAt == null) {
      return;
    }
    Instant now = clock.instant();
    Instant end = resolvedAt.plus(config.reopenWithin());
    if (end.isAfter(now)) {
      due.plan(KIND, key(ticket), end); // the period was made longer since
      return;
    }
    changes.make(ticket, new Closed(), now, Actor.system());
  }
}
