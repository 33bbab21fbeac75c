package io.huifang.survey.asking;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.MissingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Finds questions that should have been decided by now, or that are asked without a mail. */
@ApplicationScoped
public class InvitationAudit implements DueAudit {
  private static final String MISSING =
      """
      select cast(i.id as text), coalesce(i.due_at, i.asked_at, i.decided_at) as at
      from invitation i
      where i.state in ('WAITING', 'SENDING')
        and coalesce(i.due_at, i.asked_at, i.decided_at) < :before
        and not exists (select from due_work d
          where d.kind = 'invitation' and d.key = cast(i.id as text))
        and not exists (select from mail m where m.id = i.id)
        and not exists (select from gateway_message g where g.id = i.id)
      order by at limit :limit
      """;
  @Inject MissingWork missing;

  @Override
  public String kind() {
    return InvitationStep.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return missing.found(MISSING, before, limit);
  }
}
