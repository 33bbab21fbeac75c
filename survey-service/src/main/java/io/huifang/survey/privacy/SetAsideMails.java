package io.huifang.survey.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import io.huifang.platform.retention.KeptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Mails that programs have written are of no use to anybody after a while. */
@ApplicationScoped
public class SetAsideMails implements KeptKind {
  @Inject Traces traces;
  @Inject Rows rows;

  @Override
  public String name() {
    return "mails-set-aside";
  }

  @Override
  public String describes() {
    return "Mails that were set aside and are no feedback, since they came; feedback stays";
  }

  @Override
  public String usually() {
    return "P90D";
  }

  @Override
  public String due() {
    return "select id from feedback_mail_aside where came_at < :before";
  }

  @Override
  public void letGo(List<UUID> mails) {
    rows.change("delete from feedback_mail_aside where id = any(?)", mails);
    traces.eraseWords(mails);
    rows.change("delete from feedback_mail where feedback_id is null and id = any(?)", mails);
  }
}
