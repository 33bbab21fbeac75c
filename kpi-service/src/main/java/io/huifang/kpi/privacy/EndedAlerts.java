package io.huifang.kpi.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.retention.KeptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Alerts of long ago, with who acknowledged them; the figures that they were about stay. */
@ApplicationScoped
public class EndedAlerts implements KeptKind {
  @Inject Rows rows;

  @Override
  public String name() {
    return "ended-alerts";
  }

  @Override
  public String describes() {
    return "Early warnings with their points and who acknowledged them, from their end on";
  }

  @Override
  public String usually() {
    return "P2Y";
  }

  @Override
  public String due() {
    return "select id from alert where ended_at < :before";
  }

  @Override
  public void letGo(List<UUID> alerts) {
    rows.change("delete from alert_point where alert_id = any(?)", alerts);
    rows.change("delete from alert where id = any(?)", alerts);
  }
}
