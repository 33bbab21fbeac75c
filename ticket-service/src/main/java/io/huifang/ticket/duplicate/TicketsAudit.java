package io.huifang.ticket.duplicate;

import io.huifang.platform.due.DueAudit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Tickets of records that live on elsewhere, which nobody would ever move. */
@ApplicationScoped
class TicketsAudit implements DueAudit {
  private static final String LEFT =
      """
      select c.id::text, max(t.first_contact_at) from customer c join ticket t on t.customer_id = c.id
      where c.merged_into is not null and t.first_contact_at <= :limit
        and not exists (select from due_work w
          where w.kind = 'customer-tickets' and w.key = c.id::text)
      group by c.id order by c.id limit :most
      """;
  @Inject EntityManager entities;

  @Override
  public String kind() {
    return TicketsFollow.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(LEFT)
            .setParameter("limit", before)
            .setParameter("most", limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Finding((String) row[0], (Instant) row[1]))
        .toList();
  }
}
