package io.huifang.survey.gateway.send;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.MissingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Messages that nobody would ever send, or find to be lost. */
@ApplicationScoped
class MessageAudit implements DueAudit {
  private static final String MISSING =
      """
      select cast(m.id as text), m.planned_at from gateway_message m
      where m.planned_at < :before and m.state in ('WAITING', 'SENDING')
        and not exists (select from due_work d
          where d.kind = 'gateway' and d.key = cast(m.id as text))
      order by m.planned_at limit :limit
      """;
  @Inject MissingWork missing;

  @Override
  public String kind() {
    return Messages.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return missing.found(MISSING, before, limit);
  }
}
