package io.huifang.ticket.routing;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * After other queues were published: what waits in one that is not given out any more is taken out,
 * and what nobody has and waits nowhere is put where it belongs, some at a time.
 */
@ApplicationScoped
class Gathering implements DueStep {
  static final String KIND = "routing-gather";
  static final String ALL = "all";
  private static final int TOGETHER = 200;
  private static final String TAKE_OUT = "delete from waiting where not queue = any(:queues)";
  private static final String NOWHERE =
      """
      select id from ticket t where t.agent is null and t.state in ('NEW', 'OPEN')
        and t.origin = 'LIVE' and t.id > :after
        and not exists (select from waiting w where w.ticket_id = t.id)
      order by id limit :most
      """;
  private static final String FIRST = "00000000-0000-0000-0000-000000000000";
  @Inject EntityManager entities;
  @Inject TicketRepository tickets;
  @Inject RoutingPlans plans;
  @Inject Placement placement;
  @Inject DueWork due;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(List<DueItem> items) {
    items.forEach(item -> gather(item.key()));
  }

  private void gather(String key) {
    if (key.equals(ALL)) {
      query(TAKE_OUT).setParameter("queues", pushed()).executeUpdate();
    }
    if (pushed().length == 0) {
      return;
    }
    UUID after = UUID.fromString(key.equals(ALL) ? FIRST : key);
    List<UUID> ids =
        FirstColumn.of(
            query(NOWHERE).setParameter("after", after).setParameter("most", TOGETHER), UUID.class);
    Instant now = clock.instant();
    for (Ticket ticket : tickets.lockedInOrder(ids)) {
      placement.place(ticket, now);
    }
    if (ids.size() == TOGETHER) {
      due.plan(KIND, ids.get(TOGETHER - 1).toString(), now);
    }
  }

  private String[] pushed() {
    return plans.inForce().queues().stream()
        .filter(ServiceQueue::pushes)
        .map(ServiceQueue::id)
        .toArray(String[]::new);
  }

  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }
}
