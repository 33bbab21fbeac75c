package io.huifang.ticket.queue;

import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.security.Caller;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.queue.QueueQuery.Places;
import io.huifang.ticket.view.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of tickets, narrowed to what the caller may see. */
@ApplicationScoped
public class TicketQueue {
  private static final String COUNTS =
      """
      select count(case when agent = :me then 1 end), count(case when agent is null then 1 end),
        count(*), count(case when attention.customerWroteAt > coalesce(attention.weWroteAt,
          attention.customerWroteAt - 1 second) then 1 end),
        count(case when attention.dueAt < :now then 1 end),
        count(case when attention.dueAt >= :now and attention.dueAt < :soon then 1 end)
      from Ticket where state not in (RESOLVED, CLOSED)
      """;
  static final Duration SOON = Duration.ofHours(1);
  @Inject TicketRepository tickets;
  @Inject Customers customers;
  @Inject WordIndex index;
  @Inject Caller caller;
  @Inject Clock clock;

  public Page<TicketView> page(
      QueueFilter filter, QueueSort sort, int limit, @Nullable String cursor) {
    Slice<TicketView> found = slice(filter, sort, limit, Place.after(cursor));
    String next = found.next();
    return new Page<>(found.items(), next == null ? null : Cursor.encode(next));
  }

  /** The same for who turns pages both ways. */
  public Slice<TicketView> slice(QueueFilter filter, QueueSort sort, int limit, Place place) {
    return Slice.read(place, limit, at -> rows(filter, sort, limit, at), sort::key)
        .showing(found -> found.stream().map(TicketView::of).toList());
  }

  private List<Ticket> rows(QueueFilter filter, QueueSort sort, int limit, Place place) {
    QueueQuery query =
        QueueQuery.of(filter, clock.instant(), new Places(index, customers::idsNamed));
    if (sort == QueueSort.WAITING && !filter.is(QueueFilter.Only.UNREAD)) {
      query.and("state not in (RESOLVED, CLOSED)");
      query.unread();
    }
    String scope = caller.teamScope();
    if (scope != null) {
      query.and("(team = :scope or team is null)", "scope", scope);
    }
    sort.from(query, place);
    return tickets
        .find(query.where() + " order by " + sort.order(place.back()), query.parameters())
        .range(0, limit)
        .list();
  }

  /** Of all that is open, in one look. */
  public QueueCounts counts() {
    String scope = caller.teamScope();
    String narrowed = scope == null ? COUNTS : COUNTS + " and (team = :scope or team is null)";
    Instant now = clock.instant();
    var query =
        tickets
            .getEntityManager()
            .createQuery(narrowed, Object[].class)
            .setParameter("me", caller.id())
            .setParameter("now", now)
            .setParameter("soon", now.plus(SOON));
    Object[] row = (scope == null ? query : query.setParameter("scope", scope)).getSingleResult();
    return new QueueCounts(
        (long) row[0], (long) row[1], (long) row[2], (long) row[3], (long) row[4], (long) row[5]);
  }
}
