package io.huifang.survey.feedback.onward;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.MissingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
  @Inject MissingWork missing;

  @Override
  public String kind() {
    return OnwardErrand.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return missing.found(MISSING, before, limit);
  }
}
