package io.huifang.ticket.routing.push;

import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.ticket.routing.ServiceQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What waits, as it is stored. */
@ApplicationScoped
class Line {
  private static final String FIRST =
      """
      select w.ticket_id, w.queue, t.channel, t.team, w.rank_at,
        case when w.meant_until > :now then w.meant_for end
      from waiting w join ticket t on t.id = w.ticket_id
      where w.queue = :queue and (:moves or t.team is null or t.team = any(:teams))
        and (w.meant_for is null or w.meant_until <= :now or w.meant_for = any(:free))
      order by w.rank_at, w.ticket_id limit :most
      """;
  private static final String OVERFLOW =
      """
      update waiting set queue = :to, queued_at = :now, ahead = null, estimate_seconds = null,
        estimated_at = null
      where queue = :from and queued_at <= :limit
      """;
  private static final String LOCK =
      """
      select id from ticket where id = any(:ids) and agent is null and state in ('NEW', 'OPEN')
      for update skip locked
      """;
  private static final String COUNT =
      """
      update readiness r set given = r.given + g.n, last_given = :now
      from (select agent, count(*) n from unnest(:agents) as u(agent) group by agent) g
      where r.agent = g.agent
      """;
  @Inject EntityManager entities;

  boolean isEmpty() {
    return query("select exists(select from waiting)").getSingleResult() == Boolean.FALSE;
  }

  /** The first ones of a queue that one of these could be given. */
  List<InLine> first(ServiceQueue queue, Collection<Place> free, int most, Instant now) {
    List<?> rows =
        query(FIRST)
            .setParameter("queue", queue.id())
            .setParameter("moves", queue.team() != null)
            .setParameter("teams", texts(free, Place::team))
            .setParameter("free", texts(free, Place::agent))
            .setParameter("most", most)
            .setParameter("now", now)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new InLine(
                    (UUID) row[0],
                    (String) row[1],
                    (String) row[2],
                    (@Nullable String) row[3],
                    (Instant) row[4],
                    (@Nullable String) row[5]))
        .toList();
  }

  private static String[] texts(Collection<Place> places, Function<Place, @Nullable String> text) {
    return places.stream().map(text).filter(Objects::nonNull).distinct().toArray(String[]::new);
  }

  /** What has waited too long in one queue goes on to the next with the rank that it had. */
  void overflow(ServiceQueue queue, Instant now) {
    if (queue.overflow() != null) {
      query(OVERFLOW)
          .setParameter("from", queue.id())
          .setParameter("to", queue.overflow())
          .setParameter("limit", now.minusSeconds(60L * queue.overflowMinutes()))
          .setParameter("now", now)
          .executeUpdate();
    }
  }

  /** Of these, locked, those that nobody has by now and nobody is about to change. */
  Set<UUID> stillWaiting(List<UUID> tickets) {
    return Set.copyOf(
        FirstColumn.of(query(LOCK).setParameter("ids", tickets.toArray(UUID[]::new)), UUID.class));
  }

  /** So many more were given to these, once for each time that somebody is named. */
  void given(List<String> agents, Instant now) {
    query(COUNT)
        .setParameter("agents", agents.toArray(String[]::new))
        .setParameter("now", now)
        .executeUpdate();
  }

  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }
}
