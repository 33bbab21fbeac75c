package io.huifang.ticket.routing.now;

import io.huifang.platform.storage.PlainQuery;
import io.huifang.ticket.routing.RoutingPlans;
import io.huifang.ticket.routing.ServiceQueue;
import io.huifang.ticket.routing.push.PlaceCount;
import io.huifang.ticket.routing.wait.Estimates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All queues as they are now. */
@ApplicationScoped
public class QueueNumbers {
  private static final Duration TODAY = Duration.ofHours(12);
  private static final String WAITING =
      "select queue, count(*), min(entered_at) from waiting group by queue";
  private static final String WAITED =
      """
      select queue, count(*),
        percentile_disc(0.5) within group (order by extract(epoch from ended_at - entered_at)),
        avg(case when estimate_seconds is null then null
          when abs(extract(epoch from ended_at - estimated_at) - estimate_seconds)
            <= greatest(60, 0.3 * extract(epoch from ended_at - estimated_at)) then 1.0
          else 0.0 end)
      from waited where ended_at >= :since and how in ('GIVEN', 'TAKEN') group by queue
      """;
  @Inject EntityManager entities;
  @Inject RoutingPlans plans;
  @Inject Estimates estimates;
  @Inject PlaceCount places;
  @Inject Clock clock;

  /** In the order of the plan. */
  @Transactional
  public List<QueueView> all() {
    Instant now = clock.instant();
    Map<String, Object[]> waiting = byQueue(query(WAITING).getResultList());
    Map<String, Object[]> waited =
        byQueue(query(WAITED).setParameter("since", now.minus(TODAY)).getResultList());
    Map<String, PlaceCount.Count> free = places.of(plans.inForce().queues(), now);
    return plans.inForce().queues().stream()
        .map(queue -> view(queue, waiting.get(queue.id()), waited.get(queue.id()), free, now))
        .toList();
  }

  private QueueView view(
      ServiceQueue queue,
      Object @Nullable [] waiting,
      Object @Nullable [] waited,
      Map<String, PlaceCount.Count> places,
      Instant now) {
    long count = waiting == null ? 0 : ((Number) waiting[1]).longValue();
    PlaceCount.Count free = places.getOrDefault(queue.id(), new PlaceCount.Count(0, 0));
    Long next = count == 0 && free.free() > 0 ? Long.valueOf(0) : null;
    if (next == null && queue.pushes() && free.ready() > 0) {
      next = estimates.next(queue, (int) count, now).map(Duration::toSeconds).orElse(null);
    }
    return new QueueView(
        queue.id(),
        queue.name(),
        queue.team(),
        queue.pushes(),
        count,
        waiting == null ? null : (Instant) waiting[2],
        next,
        free.ready(),
        free.free(),
        waited == null ? 0 : ((Number) waited[1]).longValue(),
        waited == null ? null : Long.valueOf(((Number) waited[2]).longValue()),
        waited == null || waited[3] == null ? null : ((Number) waited[3]).doubleValue());
  }

  private static Map<String, Object[]> byQueue(List<?> rows) {
    Map<String, Object[]> found = new HashMap<>();
    rows.forEach(row -> found.put((String) ((Object[]) row)[0], (Object[]) row));
    return found;
  }

  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }
}
