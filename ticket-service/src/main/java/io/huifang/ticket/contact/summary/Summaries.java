package io.huifang.ticket.contact.summary;

import io.huifang.platform.security.Caller;
import io.huifang.platform.web.PageTime;
import io.huifang.ticket.contact.past.ContactSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts contacts by the interval in which they were offered, in the database and by its index of
 * that time; only those who came to us, and only those that the caller may see.
 */
@ApplicationScoped
public class Summaries {
  /** Also who is still being served; how long that takes is known when it is over. */
  private static final String ANSWERED =
      "c.outcome = 'ANSWERED' or (c.outcome is null and c.answered_at is not null)";

  private static final String COUNTS =
      """
      count(*) filter (where c.outcome is distinct from 'SELF_SERVED') as offered,
        count(*) filter (where (%2$s)) as answered,
        count(*) filter (where c.outcome = 'ABANDONED') as abandoned,
        count(*) filter (where c.outcome = 'CALLBACK_ASKED') as callback_asked,
        count(*) filter (where c.outcome = 'LOST') as lost,
        count(*) filter (where c.outcome is null and c.answered_at is null) as open,
        count(*) filter (where c.outcome = 'SELF_SERVED') as self_served,
        count(*) filter (where (%2$s) and c.wait_seconds <= :within) as in_time,
        avg(c.wait_seconds) filter (where %2$s) as wait,
        avg(c.talk_seconds + c.hold_seconds + c.wrap_up_seconds)
          filter (where c.outcome = 'ANSWERED') as handling
      from contact c %1$s and c.direction = 'INBOUND'
        and c.offered_at >= :from and c.offered_at < :until
      """;
  @Inject EntityManager entities;
  @Inject Caller caller;
  @Inject PageTime time;

  Summary of(Period period) {
    Map<Instant, Slot> found = new HashMap<>();
    ask(period, "select " + period.by().start() + " as start, " + COUNTS + " group by 1")
        .forEach(
            row -> {
              Instant from = row.get("start", Instant.class);
              found.put(from, slot(row, from, period.by().after(from, time.site())));
            });
    List<Slot> slots = new ArrayList<>();
    for (Instant from = period.from();
        from.isBefore(period.until());
        from = period.by().after(from, time.site())) {
      Slot none = Slot.empty(from, period.by().after(from, time.site()));
      slots.add(found.getOrDefault(from, none));
    }
    Slot all = slot(ask(period, "select " + COUNTS).get(0), period.from(), period.until());
    return new Summary(time.site().getId(), period.within(), period.by(), slots, all);
  }

  /** Everything between two moments, answered within the usual 20 s or not. */
  public Slot between(Instant from, Instant until) {
    Period period = new Period(Interval.DAY, from, until, Period.WITHIN, null, null);
    return slot(ask(period, "select " + COUNTS).get(0), from, until);
  }

  private List<Tuple> ask(Period period, String select) {
    ContactSql sql = ContactSql.visible(caller.teamScope());
    if (period.queue() != null) {
      sql.and("c.queue = :queue", "queue", period.queue());
    }
    if (period.agent() != null) {
      sql.and("c.agent = :agent", "agent", period.agent());
    }
    String text = select.formatted(sql.where(), ANSWERED);
    Query query = entities.createNativeQuery(text, Tuple.class);
    sql.values().forEach(query::setParameter);
    query.setParameter("within", period.within());
    query.setParameter("from", period.from());
    query.setParameter("until", period.until());
    if (text.contains(":zone")) {
      query.setParameter("zone", time.site().getId());
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast).toList();
  }

  private static Slot slot(Tuple row, Instant from, Instant until) {
    return new Slot(
        from,
        until,
        count(row, "offered"),
        count(row, "answered"),
        count(row, "abandoned"),
        count(row, "callback_asked"),
        count(row, "lost"),
        count(row, "open"),
        count(row, "self_served"),
        count(row, "in_time"),
        mean(row, "wait"),
        mean(row, "handling"));
  }

  private static long count(Tuple row, String column) {
    return row.get(column, Number.class).longValue();
  }

  private static @Nullable Double mean(Tuple row, String column) {
    Number value = row.get(column, Number.class);
    return value == null ? null : value.doubleValue();
  }
}
