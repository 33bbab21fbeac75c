package io.huifang.ticket.contact.past;

import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.security.Caller;
import io.huifang.ticket.contact.ContactView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads contacts, a page with one statement. */
@ApplicationScoped
public class ContactQueries {
  private static final int MOST = 200;

  /** The page first, then the names of what is on it. */
  private static final String ROWS =
      """
      with page as materialized (select c.* from contact c %s order by c.offered_at %s, c.id %s limit :most)
      select page.*, k.name as customer, k.tier as now_tier, a.name as agent_name,
        case when cast(:own as text) is null or t.team is null or t.team = :own then t.number end
          as ticket
      from page left join customer k on k.id = page.customer_id
      left join agent a on a.id = page.agent left join ticket t on t.id = page.ticket_id
      order by page.offered_at %s, page.id %s
      """;

  @Inject EntityManager entities;
  @Inject Caller caller;

  /** As the API asks. */
  public Page<ContactView> page(
      ContactFilter filter, @Nullable String limit, @Nullable String cursor) {
    Slice<ContactRow> found = slice(filter, Params.limit(limit, 50, MOST), Place.after(cursor));
    String next = found.next();
    return new Page<>(
        found.items().stream().map(ContactRow::contact).toList(),
        next == null ? null : Cursor.encode(next));
  }

  public Slice<ContactRow> slice(ContactFilter filter, int limit, Place place) {
    return Slice.read(
        place,
        limit,
        at -> rows(filter, limit, at),
        row -> row.contact().offeredAt() + " " + row.contact().id());
  }

  private List<ContactRow> rows(ContactFilter filter, int limit, Place place) {
    ContactSql sql = ContactSql.visible(caller.teamScope()).narrow(filter);
    boolean down = filter.newest() != place.back();
    sql.from(place.key(), down);
    String way = down ? "desc" : "asc";
    Query query =
        entities.createNativeQuery(ROWS.formatted(sql.where(), way, way, way, way), Tuple.class);
    sql.values().forEach(query::setParameter);
    query.setParameter("own", caller.teamScope());
    query.setParameter("most", limit + 1);
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast).map(ContactRows::row).toList();
  }
}
