package io.huifang.ticket.routing.seat;

import io.huifang.platform.storage.PlainQuery;
import io.huifang.ticket.routing.RoutingBell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody wants to be given work now. It is said by people and ends by itself after a long
 * day, so that nobody is given work because a button was forgotten yesterday.
 */
@ApplicationScoped
public class Readiness {
  /** After which nobody counts as ready any more who has not said so again. */
  public static final Duration LONGEST = Duration.ofHours(14);

  private static final String SAY =
      """
      insert into readiness (agent, ready, since) values (:agent, :ready, :now)
      on conflict (agent) do update set ready = excluded.ready, since = excluded.since,
        given = case when excluded.ready and readiness.since < :day then 0 else readiness.given end
      where readiness.ready <> excluded.ready or readiness.since < :day
      """;
  private static final Duration A_DAY_AGO = Duration.ofHours(8);
  @Inject EntityManager entities;
  @Inject RoutingBell bell;
  @Inject Clock clock;

  /** Says so for somebody who works here. */
  @Transactional
  public void say(String agent, boolean ready) {
    Instant now = clock.instant();
    query(SAY)
        .setParameter("agent", agent)
        .setParameter("ready", ready)
        .setParameter("now", now)
        .setParameter("day", now.minus(A_DAY_AGO))
        .executeUpdate();
    bell.afterCommit();
  }

  /** Empty for who has never said anything. */
  @Transactional
  public Optional<State> of(String agent) {
    List<?> rows =
        query("select ready, since, given from readiness where agent = :agent")
            .setParameter("agent", agent)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new State((Boolean) row[0], (Instant) row[1], (Integer) row[2]))
        .map(state -> state.at(clock.instant()))
        .findFirst();
  }

  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }

  /**
   * @param given how many tickets since the day of work began
   */
  public record State(boolean ready, Instant since, int given) {
    State at(Instant now) {
      return new State(ready && now.isBefore(since.plus(LONGEST)), since, given);
    }
  }
}
