package io.huifang.escalation.notify.send;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Messages that nobody would ever send. A mail on its way is looked after by itself. */
@ApplicationScoped
class DeliveryAudit implements DueAudit {
  @Inject EntityManager entities;

  @Override
  public String kind() {
    return DeliveryErrand.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<?> rows =
        PlainQuery.of(
                entities,
                """
                select cast(d.id as text), d.planned_at from delivery d
                where d.planned_at <= :before
                  and (d.state = 'PLANNED' or d.state = 'SENDING' and d.channel <> 'EMAIL')
                  and not exists (select from due_work w
                    where w.kind = 'notify' and w.key = cast(d.id as text))
                order by 2 limit :most
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
