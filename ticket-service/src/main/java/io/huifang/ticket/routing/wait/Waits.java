package io.huifang.ticket.routing.wait;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.ticket.Tier;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.routing.RoutingPlans;
import io.huifang.ticket.routing.ServiceQueue;
import io.huifang.ticket.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place and the wait of one ticket, as they are now. */
@ApplicationScoped
public class Waits {
  private static final String PLACE =
      """
      select w.queue, w.entered_at, w.tier, (select count(*) from waiting o where o.queue = w.queue
        and (o.rank_at, o.ticket_id) < (w.rank_at, w.ticket_id))
      from waiting w where w.ticket_id = :ticket
      """;
  @Inject EntityManager entities;
  @Inject RoutingPlans plans;
  @Inject Estimates estimates;
  @Inject Staff staff;
  @Inject Calendars calendars;
  @Inject Clock clock;

  /** Empty for a ticket that waits for nobody. */
  @Transactional
  public Optional<WaitView> of(UUID ticket) {
    List<?> rows = query(PLACE).setParameter("ticket", ticket).getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Object[] row = (Object[]) rows.get(0);
    return plans.inForce().queue((String) row[0]).map(queue -> view(queue, row));
  }

  private WaitView view(ServiceQueue queue, Object[] row) {
    Instant now = clock.instant();
    int before = ((Number) row[3]).intValue();
    Instant opens = opensAt(queue, now);
    Long seconds =
        opens != null
            ? null
            : estimates
                .forecast(queue, now)
                .map(by -> by.wait(before, !Tier.VIP.name().equals(row[2])).toSeconds())
                .orElse(null);
    return new WaitView(queue.id(), queue.name(), before, seconds, (Instant) row[1], opens);
  }

  private @Nullable Instant opensAt(ServiceQueue queue, Instant now) {
    String team = queue.team();
    if (team == null) {
      return null;
    }
    BusinessCalendar hours =
        staff.team(team).map(one -> calendars.get(one.view().calendar())).orElse(null);
    return hours == null || hours.isOpen(now) ? null : hours.nextOpening(now);
  }

  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }
}
