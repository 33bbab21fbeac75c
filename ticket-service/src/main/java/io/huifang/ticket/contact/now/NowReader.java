package io.huifang.ticket.contact.now;

import io.huifang.platform.security.Caller;
import io.huifang.platform.web.PageTime;
import io.huifang.ticket.contact.past.ContactRow;
import io.huifang.ticket.contact.past.ContactRows;
import io.huifang.ticket.contact.past.ContactSql;
import io.huifang.ticket.contact.summary.Slot;
import io.huifang.ticket.contact.summary.Summaries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads who is with us; a handful of rows by an index of their own, however many there were. */
@ApplicationScoped
class NowReader {
  private static final int MOST = 200;
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final String HERE =
      """
      select c.*, k.name as customer, k.tier as now_tier, a.name as agent_name, t.number as ticket
      from contact c left join customer k on k.id = c.customer_id
      left join agent a on a.id = c.agent
      left join ticket t on t.id = c.ticket_id
        and (cast(:own as text) is null or t.team is null or t.team = :own)
      %s and c.stage <> 'ENDED' order by c.since, c.id limit :most
      """;
  private static final String AGENTS =
      """
      select coalesce(a.name, c.agent) as name, count(*) as answered,
        avg(c.talk_seconds + c.hold_seconds + c.wrap_up_seconds) filter (where c.stage = 'ENDED')
          as mean,
        bool_or(c.stage in ('TALKING', 'ON_HOLD')) as busy
      from contact c left join agent a on a.id = c.agent
      %s and c.offered_at >= :from and c.answered_at is not null and c.agent is not null
      group by 1 order by 2 desc, 1 limit :most
      """;
  @Inject EntityManager entities;
  @Inject Summaries summaries;
  @Inject Caller caller;
  @Inject PageTime time;
  @Inject Clock clock;

  /** The intervals are whole ones: what ends with each moment would be news at each. */
  Now read() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, time.site());
    Instant day = today.atStartOfDay(time.site()).toInstant();
    Instant next = today.plusDays(1).atStartOfDay(time.site()).toInstant();
    Instant half =
        day.plus(HALF_HOUR.multipliedBy(Duration.between(day, now).dividedBy(HALF_HOUR)));
    Slot running = summaries.between(half, half.plus(HALF_HOUR));
    return new Now(now, here(), agents(day), running, summaries.between(day, next));
  }

  private List<ContactRow> here() {
    ContactSql sql = ContactSql.visible(caller.teamScope());
    Query query = query(HERE, sql);
    query.setParameter("own", caller.teamScope());
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast).map(ContactRows::row).toList();
  }

  private List<AgentToday> agents(Instant from) {
    Query query = query(AGENTS, ContactSql.visible(caller.teamScope()));
    query.setParameter("from", from);
    List<?> rows = query.getResultList();
    return rows.stream().map(Tuple.class::cast).map(NowReader::agent).toList();
  }

  private static AgentToday agent(Tuple row) {
    Number mean = row.get("mean", Number.class);
    return new AgentToday(
        row.get("name", String.class),
        row.get("answered", Number.class).longValue(),
        mean == null ? null : mean.doubleValue(),
        row.get("busy", Boolean.class));
  }

  private Query query(String text, ContactSql sql) {
    Query query = entities.createNativeQuery(text.formatted(sql.where()), Tuple.class);
    sql.values().forEach(query::setParameter);
    return query.setParameter("most", MOST);
  }
}
