package io.huifang.survey.reminder;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.MissingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Finds secrets that are kept for a reminder which nothing will send. */
@ApplicationScoped
public class ReminderAudit implements DueAudit {
  private static final String MISSING =
      """
      select cast(l.invitation_id as text), i.asked_at
      from reminder_link l join invitation i on i.id = l.invitation_id
      where i.asked_at < :before
        and not exists (select from due_work d
          where d.kind = 'reminder' and d.key = cast(l.invitation_id as text))
      order by i.asked_at limit :limit
      """;
  @Inject MissingWork missing;

  @Override
  public String kind() {
    return ReminderStep.KIND;
  }

  /** At the time of the question: the step looks itself whether it is too early. */
  @Override
  public List<Finding> missing(Instant before, int limit) {
    return missing.found(MISSING, before, limit);
  }
}
