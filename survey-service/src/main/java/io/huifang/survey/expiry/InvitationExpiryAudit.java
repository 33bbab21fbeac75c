package io.huifang.survey.expiry;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.MissingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Finds questions whose time is over, that were not marked and that nothing will mark. */
@ApplicationScoped
public class InvitationExpiryAudit implements DueAudit {
  private static final String MISSING =
      """
      select cast(i.id as text), i.expires_at from invitation i
      where i.state = 'SENT' and i.expires_at < :before
        and not exists (select from due_work d
          where d.kind = 'invitation-expiry' and d.key = cast(i.id as text))
      order by i.expires_at limit :limit
      """;
  @Inject MissingWork missing;

  @Override
  public String kind() {
    return InvitationExpiry.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return missing.found(MISSING, before, limit);
  }
}
