package io.huifang.survey.feedback.onward;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** What is wanted of siblings, has not come, was not refused, and is not planned. */
@ApplicationScoped
public class OnwardAudit implements DueAudit {
  private static final String MISSING =
      """
      select cast(e.feedback_id as text), min(e.asked_at) from feedback_errand e
      where e.done_at is null and not e.refused and e.asked_at < :before
        and not exists (select from feedback_errand r where r.feedback_id = e.feedback_id and r.refused)
        and not exists (select from due_work d
          where d.kind = 'feedback-onward' and d.key = cast(e.feedback_id as text))
      group by e.feedback_id order by 2 limit :limit
      """;
  @Inject EntityManager entities;

  @Override
  public String kind() {
    return OnwardErrand.KIND;
  }

  @Override
  @Transactional
  public List<Finding> missing(Instant before, int limit) {
    List<?> rows =
        PlainQuery.of(entities, MISSING)
            .setParameter("before", before)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Finding((String) row[0], (Instant) row[1]))
        .toList();
  }
}
