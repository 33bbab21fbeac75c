package io.huifang.escalation.privacy;

import io.huifang.platform.mail.Mails;
import io.huifang.platform.privacy.Rows;
import io.huifang.platform.retention.KeptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Mails to owners, which quote customers, that no server has taken for a long time. */
@ApplicationScoped
public class UnsentMails implements KeptKind {
  private static final String GIVEN_UP =
      "update delivery set state = 'GAVE_UP', answer = 'No server has taken it',"
          + " settled_at = ? where mail_id = any(?) and state = 'SENDING'";
  @Inject Mails mails;
  @Inject Rows rows;
  @Inject Clock clock;

  @Override
  public String name() {
    return "unsent-mails";
  }

  @Override
  public String describes() {
    return "Mails to owners that are not out, since they were written";
  }

  @Override
  public String usually() {
    return "P90D";
  }

  @Override
  public String due() {
    return """
        select id from mail where exists (select from due_work d
          where d.kind = 'mail' and d.key = mail.id::text and d.due_at < :before)\
        """;
  }

  @Override
  public void letGo(List<UUID> unsent) {
    rows.change(GIVEN_UP, clock.instant().atOffset(ZoneOffset.UTC), unsent);
    unsent.forEach(mails::takeBack);
  }
}
