package io.huifang.ticket.contact.live;

import io.huifang.platform.due.DueAudit;
import io.huifang.ticket.contact.Contacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Contacts that would be going on for ever. */
@ApplicationScoped
public class SilenceAudit implements DueAudit {
  @Inject Contacts contacts;

  @Override
  public String kind() {
    return SilentContacts.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<?> rows =
        contacts
            .getEntityManager()
            .createNativeQuery(
                """
                select c.id::text, c.last_told_at from contact c
                where c.stage <> 'ENDED' and c.source = 'EVENTS' and c.last_told_at <= :limit
                  and not exists (select from due_work w
                    where w.kind = 'contact-silent' and w.key = c.id::text)
                order by c.last_told_at limit :most
                """)
            .setParameter("limit", before.minus(SilentContacts.SILENCE))
            .setParameter("most", limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Finding((String) row[0], ((Instant) row[1]).plus(SilentContacts.SILENCE)))
        .toList();
  }
}
