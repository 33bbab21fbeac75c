package io.huifang.escalation.ladder;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Finds cases that wait for an acknowledgement, or for somebody on call, and nothing wakes them.
 */
@ApplicationScoped
class LadderAudit implements DueAudit {
  private static final String MISSING =
      """
      select r.case_id, r.entry, r.next_at
      from case_rung r join escalation_case c on c.id = r.case_id and c.entry = r.entry
      where c.state = 'OPEN' and r.next_at < :before
        and not exists (select from due_work d
          where d.kind = 'ladder' and d.key = r.case_id || ':' || r.entry)
      order by r.next_at limit :limit
      """;
  @Inject EntityManager entities;

  @Override
  public String kind() {
    return Climb.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<?> rows =
        PlainQuery.of(entities, MISSING)
            .setParameter("before", before)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream().map(row -> finding((Object[]) row)).toList();
  }

  private static Finding finding(Object[] row) {
    String key = Climb.keyOf((UUID) row[0], ((Number) row[1]).intValue());
    return new Finding(key, (Instant) row[2]);
  }
}
