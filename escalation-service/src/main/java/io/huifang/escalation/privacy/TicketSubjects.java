package io.huifang.escalation.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.retention.KeptKind;
import io.huifang.platform.retention.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What tickets were about, as ticket-service told; the copies themselves stay. */
@ApplicationScoped
public class TicketSubjects implements KeptKind {
  @Inject Rows rows;

  @Override
  public String name() {
    return "ticket-subjects";
  }

  @Override
  public String describes() {
    return "Subjects of tickets in the copies of this service, since the last that was told of them";
  }

  @Override
  public String usually() {
    return Periods.NEVER;
  }

  /** Without an index: it would cost every event of a ticket, and this runs once a night. */
  @Override
  public String due() {
    return "select id from ticket_copy where subject is not null and told_at < :before";
  }

  @Override
  public void letGo(List<UUID> tickets) {
    rows.change("update ticket_copy set subject = null where id = any(?)", tickets);
  }
}
