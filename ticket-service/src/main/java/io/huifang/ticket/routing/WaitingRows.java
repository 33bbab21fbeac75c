package io.huifang.ticket.routing;

import io.huifang.platform.transaction.SqlArray;
import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import io.huifang.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction puts into queues and takes out of them. Whose customer has an agent of his
 * own waits for that one first.
 */
final class WaitingRows implements TailRows {
  private static final String WAITS =
      """
      insert into waiting (ticket_id, queue, first_queue, tier, entered_at, queued_at, rank_at,
        meant_for, meant_until)
      select u.ticket_id, u.queue, u.queue, u.tier, u.now, u.now, u.rank_at, c.agent,
        case when c.agent is not null then u.meant_until end
      from :rows as u(ticket_id, customer_id, queue, tier, now, rank_at, meant_until)
      left join customer_agent c on c.customer_id = u.customer_id
      on conflict (ticket_id) do update set queue = excluded.queue, queued_at = excluded.queued_at,
        rank_at = least(waiting.rank_at, excluded.rank_at), tier = excluded.tier
      where waiting.first_queue <> excluded.queue or waiting.rank_at > excluded.rank_at
      """;
  private static final String ENDS =
      """
      with gone as (delete from waiting w using :rows as u(ticket_id, ended_at, how, agent)
        where w.ticket_id = u.ticket_id
        returning w.*, u.ended_at, u.how, u.agent)
      insert into waited (ticket_id, ended_at, queue, first_queue, tier, entered_at, how, agent,
        ahead, estimate_seconds, estimated_at)
      select ticket_id, greatest(ended_at, entered_at), queue, first_queue, tier, entered_at, how,
        agent, ahead, estimate_seconds, estimated_at from gone
      on conflict do nothing
      """;
  private final Map<UUID, Waits> waiting = new TreeMap<>();
  private final Map<UUID, Ends> ended = new TreeMap<>();
  private final Runnable committed;

  WaitingRows(Runnable committed) {
    this.committed = committed;
  }

  void waits(Ticket ticket, ServiceQueue queue, Instant from, Instant now) {
    ended.remove(ticket.id());
    waiting.put(
        ticket.id(),
        new Waits(
            ticket.id(),
            ticket.customerId(),
            queue.id(),
            ticket.classification().tier().name(),
            now,
            from.minus(queue.headStart(ticket.classification())),
            now.plusSeconds(60L * queue.dedicatedMinutes())));
  }

  void ends(UUID ticket, Ended how, @Nullable String agent, Instant at) {
    waiting.remove(ticket);
    ended.put(ticket, new Ends(ticket, at, how.name(), agent));
  }

  @Override
  public List<TailStatement> statements() {
    List<TailStatement> all = new ArrayList<>();
    if (!ended.isEmpty()) {
      all.add(TailStatement.of(ENDS, ended()));
    }
    if (!waiting.isEmpty()) {
      all.add(TailStatement.of(WAITS, waiting()));
    }
    return all;
  }

  private SqlRows ended() {
    Collection<Ends> rows = ended.values();
    return SqlRows.of(
        column("uuid", rows, Ends::ticket),
        column("timestamptz", rows, Ends::at),
        column("text", rows, Ends::how),
        column("text", rows, Ends::agent));
  }

  private SqlRows waiting() {
    Collection<Waits> rows = waiting.values();
    return SqlRows.of(
        column("uuid", rows, Waits::ticket),
        column("uuid", rows, Waits::customer),
        column("text", rows, Waits::queue),
        column("text", rows, Waits::tier),
        column("timestamptz", rows, Waits::now),
        column("timestamptz", rows, Waits::rank),
        column("timestamptz", rows, Waits::meantUntil));
  }

  private static <T> SqlArray column(
      String type, Collection<T> rows, Function<T, @Nullable Object> value) {
    return new SqlArray(type, rows.stream().map(value).toArray());
  }

  @Override
  public void committed() {
    committed.run();
  }

  private record Waits(
      UUID ticket,
      @Nullable UUID customer,
      String queue,
      String tier,
      Instant now,
      Instant rank,
      Instant meantUntil) {}

  private record Ends(UUID ticket, Instant at, String how, @Nullable String agent) {}
}
