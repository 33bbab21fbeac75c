package io.huifang.ticket;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Closes resolved tickets when the time to reopen them has passed. */
@ApplicationScoped
public class GraceEnd {
  private static final int AT_ONCE = 100;
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject TicketConfig config;
  @Inject Clock clock;

  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void closeDue() {
    while (closeSome() == AT_ONCE) {
      // the next hundred
    }
  }

  /**
   * Closes up to a hundred; rows that another replica works on are left to it.
   *
   * @return how many
   */
  @Transactional
  public int closeSome() {
    Instant now = clock.instant();
    List<Ticket> due =
        tickets
            .getEntityManager()
            .createNativeQuery(
                "select * from ticket where state = 'RESOLVED' and origin = 'LIVE'"
                    + " and resolved_at <= :limit"
                    + " order by resolved_at limit "
                    + AT_ONCE
                    + " for update skip locked",
                Ticket.class)
            .setParameter("limit", now.minus(config.reopenWithin()))
            .getResultList()
            .stream()
            .map(Ticket.class::cast)
            .toList();
    for (Ticket ticket : due) {
      ticket.closed(now);
      changes.record(ticket, ChangeType.CLOSED, now, Actor.system());
    }
    return due.size();
  }
}
