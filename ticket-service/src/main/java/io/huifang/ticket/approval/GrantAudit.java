package io.huifang.ticket.approval;

import io.huifang.platform.due.DueAudit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Requests that would stay open for ever. */
@ApplicationScoped
class GrantAudit implements DueAudit {
  @Inject Grants grants;

  @Override
  public String kind() {
    return GrantStep.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<?> rows =
        grants
            .getEntityManager()
            .createNativeQuery(
                """
                select g.id::text, g.next_at from ticket_grant g
                where g.state = 'ASKED' and g.next_at <= :before
                  and not exists (select from due_work w
                    where w.kind = 'grant' and w.key = g.id::text)
                order by g.next_at limit :most
                """)
            .setParameter("before", before)
            .setParameter("most", limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Finding((String) row[0], (Instant) row[1]))
        .toList();
  }
}
