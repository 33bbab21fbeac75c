package io.huifang.escalation.privacy;

import io.huifang.platform.mail.Mails;
import io.huifang.platform.retention.KeptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Mails to owners, which quote customers, that no server has taken for a long time. */
@ApplicationScoped
public class UnsentMails implements KeptKind {
  @Inject Mails mails;

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
    unsent.forEach(mails::takeBack);
  }
}
