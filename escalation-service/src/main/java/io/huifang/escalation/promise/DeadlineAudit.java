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
 * only the newest promise counts; a broken one is asked about until the case is closed.
 */
@ApplicationScoped
public class DeadlineAudit implements DueAudit {
  private static final String MISSING =
      """
      select p.id, p.due_at from escalation_case c join promise p on p.case_id = c.id
      where c.state = 'OPEN' and p.state in ('OPEN', 'BROKEN') and p.fulfilled_at is null
        and p.due_at < :before
        and not exists (select from promise n
          where n.case_id = p.case_id and (n.made_at, n.id) > (p.made_at, p.id))
        and not exists (select from due_work d
          where d.kind = 'deadline' and d.key = p.id || ':OVERDUE')
      order by p.due_at limit :limit
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
