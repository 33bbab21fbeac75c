package io.huifang.ticket.routing.wait;

import io.huifang.platform.storage.PlainQuery;
import io.huifang.ticket.Tier;
import io.huifang.ticket.routing.RoutingPlan;
import io.huifang.ticket.routing.RoutingPlans;
import io.huifang.ticket.routing.ServiceQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells each ticket once, soon after it began to wait, how long that will be, and keeps what was
 * told: so it can be said how far off it was.
 */
@ApplicationScoped
public class Estimates {
  private static final Duration LATELY = Duration.ofHours(1);
  private static final int FEW = 200;
  private static final int MOST = 500;
  private static final String NEW =
      """
      select ticket_id, before, tier from (
        select ticket_id, tier, estimated_at,
          row_number() over (order by rank_at, ticket_id) - 1 as before
        from waiting where queue = :queue) w
      where estimated_at is null limit :most
      """;
  private static final String LEFT =
      """
      select ended_at, tier from waited
      where queue = :queue and how in ('GIVEN', 'TAKEN') and ended_at >= :since
      order by ended_at desc limit :few
      """;
  private static final String KEEP =
      """
      update waiting w set ahead = u.ahead, estimate_seconds = u.seconds, estimated_at = :now
      from unnest(:ids, :aheads, :seconds) as u(id, ahead, seconds) where w.ticket_id = u.id
      """;
  @Inject EntityManager entities;
  @Inject RoutingPlans plans;
  @Inject Clock clock;

  /** For all that have not been told yet. */
  public void make() {
    RoutingPlan plan = plans.inForce();
    if (plan.pushes()
        && query("select exists(select from waiting where estimated_at is null)").getSingleResult()
            == Boolean.TRUE) {
      Instant now = clock.instant();
      plan.queues().stream().filter(ServiceQueue::pushes).forEach(queue -> make(queue, now));
    }
  }

  private void make(ServiceQueue queue, Instant now) {
    List<?> rows =
        query(NEW).setParameter("queue", queue.id()).setParameter("most", MOST).getResultList();
    if (rows.isEmpty()) {
      return;
    }
    Forecast forecast = forecast(queue, now).orElse(null);
    List<UUID> ids = new ArrayList<>();
    List<Integer> before = new ArrayList<>();
    List<@Nullable Integer> seconds = new ArrayList<>();
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      int ahead = ((Number) row[1]).intValue();
      ids.add((UUID) row[0]);
      before.add(ahead);
      seconds.add(
          forecast == null
              ? null
              : (int) forecast.wait(ahead, !Tier.VIP.name().equals(row[2])).toSeconds());
    }
    query(KEEP)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .setParameter("aheads", before.toArray(Integer[]::new))
        .setParameter("seconds", seconds.toArray(Integer[]::new))
        .setParameter("now", now)
        .executeUpdate();
  }

  /** How long whoever comes after so many others will wait; empty while nobody can tell. */
  public Optional<Duration> next(ServiceQueue queue, int before, Instant now) {
    return forecast(queue, now).map(by -> by.wait(before, true));
  }

  /** By how the queue has moved lately; empty while that is not known. */
  Optional<Forecast> forecast(ServiceQueue queue, Instant now) {
    List<?> rows =
        query(LEFT)
            .setParameter("queue", queue.id())
            .setParameter("since", now.minus(LATELY))
            .setParameter("few", FEW)
            .getResultList();
    List<Instant> left = new ArrayList<>();
    int first = 0;
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      left.add((Instant) row[0]);
      first += Tier.VIP.name().equals(row[1]) ? 1 : 0;
    }
    double share = rows.isEmpty() ? 0 : first / (double) rows.size();
    return Optional.ofNullable(
        Forecast.of(left, now, share, Duration.ofMinutes(queue.vipMinutes())));
  }

  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }
}
