package io.huifang.escalation.promise;

import io.huifang.platform.due.DueAudit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Finds promises that wait although their time is over, and that nothing will wake up. Of a case
 * all open ones count, and the newest if it is broken: it is asked about until the case is closed.
 */
@ApplicationScoped
public class DeadlineAudit implements DueAudit {
  // each half by an index of its own (promise_due, promise_broken): together they would be looked
  // for among all promises that were ever made, once a minute
  private static final String MISSING =
      """
      select m.id, m.due_at from (
        select p.id, p.due_at from promise p left join escalation_case c on c.id = p.case_id
        where p.state = 'OPEN' and p.due_at < :before and (p.case_id is null or c.state = 'OPEN')
        union all
        select p.id, p.due_at from promise p join escalation_case c on c.id = p.case_id
        where p.state = 'BROKEN' and p.fulfilled_at is null and p.due_at < :before
          and c.state = 'OPEN' and not exists (select from promise n
            where n.case_id = p.case_id and (n.made_at, n.id) > (p.made_at, p.id))) m
      where not exists (select from due_work d
        where d.kind = 'deadline' and d.key = m.id || ':OVERDUE')
      order by m.due_at limit :limit
      """;
  @Inject EntityManager entities;

  @Override
  public String kind() {
    return Deadlines.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(MISSING)
            .setParameter("before", before)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream().map(row -> finding((Object[]) row)).toList();
  }

  private static Finding finding(Object[] row) {
    return new Finding(Deadline.OVERDUE.keyOf((UUID) row[0]), (Instant) row[1]);
  }
}
