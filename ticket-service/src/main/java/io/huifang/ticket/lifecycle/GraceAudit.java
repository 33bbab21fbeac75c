package io.huifang.ticket.lifecycle;

import io.huifang.platform.due.DueAudit;
import io.huifang.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Resolved tickets that nobody would ever close. */
@ApplicationScoped
public class GraceAudit implements DueAudit {
  @Inject TicketRepository tickets;
  @Inject TicketConfig config;

  @Override
  public String kind() {
    return GraceEnd.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<?> rows =
        tickets
            .getEntityManager()
            .createNativeQuery(
                """
                select t.id::text, t.resolved_at from ticket t
                where t.state = 'RESOLVED' and t.origin = 'LIVE' and t.resolved_at <= :limit
                  and not exists (select from due_work w
                    where w.kind = 'grace-end' and w.key = t.id::text)
                order by t.resolved_at limit :most
                """)
            .setParameter("limit", before.minus(config.reopenWithin()))
            .setParameter("most", limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Finding((String) row[0], ((Instant) row[1]).plus(config.reopenWithin())))
        .toList();
  }
}
