package io.huifang.escalation.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.retention.KeptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Links of mails by which cases were acknowledged; whoever follows one later is told so. */
@ApplicationScoped
public class OldLinks implements KeptKind {
  @Inject Rows rows;

  @Override
  public String name() {
    return "acknowledge-links";
  }

  @Override
  public String describes() {
    return "Links by which a case could be acknowledged from a mail, since they have ended";
  }

  @Override
  public String usually() {
    return "P90D";
  }

  @Override
  public String due() {
    return "select id from acknowledge_link where ends_at < :before";
  }

  @Override
  public void letGo(List<UUID> links) {
    rows.change("delete from acknowledge_link where id = any(?)", links);
  }
}
