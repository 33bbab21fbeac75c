package io.huifang.kpi.alert;

import io.huifang.kpi.watch.Watches;
import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.MissingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Watches at which nobody would look. */
@ApplicationScoped
class LookoutAudit implements DueAudit {
  private static final String LOST =
      """
      select cast(w.id as text), w.changed_at from watch w
      where not w.retired and w.changed_at <= :before
        and not exists (
          select from due_work d where d.kind = 'watch' and d.key = cast(w.id as text))
      limit :limit
      """;
  @Inject MissingWork missing;

  @Override
  public String kind() {
    return Watches.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return missing.found(LOST, before, limit);
  }
}
