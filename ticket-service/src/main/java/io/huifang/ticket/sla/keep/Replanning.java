package io.huifang.ticket.sla.keep;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.ticket.Actor;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.sla.Promised;
import io.huifang.ticket.sla.Replanned;
import io.huifang.ticket.sla.SlaClocks;
import io.huifang.ticket.sla.TicketClocks;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Moves open tickets to a setting that was changed, some at a time: one due row for the whole
 * setting, which plans itself again until nobody is left. A replica that dies in between loses
 * nothing, since who has been moved is no longer found.
 */
abstract class Replanning implements DueStep {
  /** Tickets that one transaction locks. */
  static final int TOGETHER = 50;

  @Inject SlaClocks clocks;
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject ClockKeeper keeper;
  @Inject Promises promises;
  @Inject DueWork due;
  @Inject Clock clock;

  abstract Replanned cause();

  /** The next open tickets that are not moved yet, {@link #TOGETHER} at most. */
  abstract List<UUID> next(String key, Instant now);

  /** What it is measured by from now on. */
  Optional<Promised> promised(String key, Ticket ticket, TicketClocks own) {
    return promises.to(ticket, own);
  }

  /** What the ticket itself has to know before it is planned anew. */
  void prepare(String key, Ticket ticket) {}

  @Override
  public void run(List<DueItem> items) {
    items.forEach(item -> move(item.key()));
  }

  private void move(String key) {
    Instant now = clock.instant();
    List<UUID> ids = next(key, now);
    List<Ticket> locked = tickets.lockedInOrder(ids);
    // only now: what somebody else was doing to one of them is done
    Map<UUID, TicketClocks> all = clocks.inTransaction(locked.stream().map(Ticket::id).toList());
    for (Ticket ticket : locked) {
      TicketClocks own = Objects.requireNonNull(all.get(ticket.id()));
      prepare(key, ticket);
      boolean changed =
          ticket.state().active()
              && keeper.replan(ticket, own, now, cause(), promised(key, ticket, own));
      keeper.written(ticket, own);
      if (changed) {
        changes.record(
            ticket, ChangeType.REPLANNED, now, Actor.system(), Map.of("cause", cause().name()));
      }
    }
    if (ids.size() == TOGETHER) {
      due.plan(kind(), key, now);
    }
  }
}
