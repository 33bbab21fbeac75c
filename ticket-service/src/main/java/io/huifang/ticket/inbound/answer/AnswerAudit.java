package io.huifang.ticket.inbound.answer;

import io.huifang.platform.due.DueAudit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Answers that nobody would ever take away. */
@ApplicationScoped
class AnswerAudit implements DueAudit {
  @Inject EntityManager entities;

  @Override
  public String kind() {
    return Answers.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select a.thread_id::text, min(a.at) from inbound_answer a
                where a.at <= :before and not exists (select from due_work w
                  where w.kind = 'inbound-answer' and w.key = a.thread_id::text)
                group by a.thread_id order by 2 limit :most
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
