package io.huifang.ticket.presence;

import io.huifang.platform.security.Caller;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is at which ticket. A page says so every ten seconds; whoever has not been heard of for half
 * a minute is gone. It lives in the database because the colleague may be at another replica.
 */
@ApplicationScoped
public class Presence {
  /** Three missed heartbeats. */
  static final Duration GONE_AFTER = Duration.ofSeconds(30);

  private static final String LOOKS =
      """
      with left_behind as (delete from presence where ctid in (select ctid from presence
        where agent = :agent and ticket_id <> :ticket and seen_at < :gone for update skip locked))
      insert into presence (ticket_id, agent, name, seen_at, wrote_at)
      values (:ticket, :agent, :name, :now, cast(:wrote as timestamptz))
      on conflict (ticket_id, agent) do update set name = excluded.name, seen_at = excluded.seen_at,
        wrote_at = coalesce(excluded.wrote_at, presence.wrote_at)
      """;
  private static final String OTHERS =
      """
      select ticket_id, agent, name, coalesce(wrote_at >= :gone, false) from presence
      where ticket_id in (:tickets) and agent <> :agent and seen_at >= :gone
      order by seen_at desc, agent
      """;
  private static final String STOPS =
      "update presence set wrote_at = null where ticket_id = :ticket and agent = :agent";
  @Inject EntityManager entities;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The caller looks at a ticket that they may see. */
  @Transactional
  public void looks(UUID ticket) {
    seen(ticket, null);
  }

  /** The caller has typed something. */
  @Transactional
  public void writes(UUID ticket) {
    seen(ticket, clock.instant());
  }

  /** The caller has sent what was typed, or thrown it away. */
  @Transactional
  public void stopsWriting(UUID ticket) {
    query(STOPS).setParameter("ticket", ticket).setParameter("agent", caller.id()).executeUpdate();
  }

  /** Who else is at a ticket; whoever writes comes first. */
  @Transactional
  public List<Present> othersAt(UUID ticket) {
    return othersAt(List.of(ticket)).getOrDefault(ticket, List.of());
  }

  /** The same for a list of tickets, in one look. */
  @Transactional
  public Map<UUID, List<Present>> othersAt(Collection<UUID> tickets) {
    if (tickets.isEmpty()) {
      return Map.of();
    }
    Query query =
        query(OTHERS)
            .setParameter("tickets", tickets)
            .setParameter("agent", caller.id())
            .setParameter("gone", clock.instant().minus(GONE_AFTER));
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(row -> present((Object[]) row))
        .sorted((a, b) -> Boolean.compare(b.writing(), a.writing()))
        .collect(Collectors.groupingBy(Present::ticket));
  }

  private void seen(UUID ticket, @Nullable Instant wrote) {
    Instant now = clock.instant();
    query(LOOKS)
        .setParameter("ticket", ticket)
        .setParameter("agent", caller.id())
        .setParameter("name", caller.name())
        .setParameter("now", now)
        .setParameter("wrote", wrote == null ? null : wrote.toString())
        .setParameter("gone", now.minus(GONE_AFTER))
        .executeUpdate();
  }

  /** These tables are nobody's entities: nothing has to be flushed before they are read. */
  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }

  private static Present present(Object[] row) {
    return new Present((UUID) row[0], (String) row[1], (String) row[2], (Boolean) row[3]);
  }
}
