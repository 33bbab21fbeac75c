package io.huifang.ticket.sla.keep;

import io.huifang.platform.due.DueAudit;
import io.huifang.ticket.sla.SlaClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Clocks that have run out without anybody being told, and that nobody is going to look at. */
@ApplicationScoped
public class BreachAudit implements DueAudit {
  @Inject SlaClocks clocks;

  @Override
  public String kind() {
    return Breaches.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<?> rows =
        clocks
            .getEntityManager()
            .createNativeQuery(
                """
                select c.ticket_id::text, min(c.due_at) from sla_clock c
                where c.breached_at is null and c.state in ('RUNNING', 'MISSED')
                  and c.due_at <= :before
                  and not exists (select from due_work w
                    where w.kind = 'sla' and w.key = c.ticket_id::text)
                group by c.ticket_id order by 2 limit :most
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
