package io.huifang.platform.resync;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.MissingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** A resync that has begun, has not ended, and that nobody would take up. */
@ApplicationScoped
class ResyncAudit implements DueAudit {
  private static final String LOST =
      """
      select cast(r.id as text), r.started_at from resync r
      where r.ended_at is null and r.started_at <= :before
        and not exists (
          select from due_work w where w.kind = 'resync' and w.key = cast(r.id as text))
      limit :limit
      """;
  @Inject MissingWork missing;

  @Override
  public String kind() {
    return ResyncJobs.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return missing.found(LOST, before, limit);
  }
}
