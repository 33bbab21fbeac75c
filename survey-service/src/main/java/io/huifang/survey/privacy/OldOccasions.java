package io.huifang.survey.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.retention.KeptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Calls and promises that no rule was about are of use to the dry run of rules only. */
@ApplicationScoped
public class OldOccasions implements KeptKind {
  @Inject Rows rows;

  @Override
  public String name() {
    return "passed-by";
  }

  @Override
  public String describes() {
    return "Calls, chats and promised calls that no survey rule was about, since they happened";
  }

  /** The dry run looks at thirty days, and at what was before them for the fatigue policy. */
  @Override
  public String usually() {
    return "P60D";
  }

  @Override
  public String due() {
    return "select id from passed_by where at < :before";
  }

  @Override
  public void letGo(List<UUID> occasions) {
    rows.change("delete from passed_by where id = any(?)", occasions);
  }
}
