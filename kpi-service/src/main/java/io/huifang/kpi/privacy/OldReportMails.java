package io.huifang.kpi.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.retention.KeptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** To which addresses reports were sent; the reports stay. */
@ApplicationScoped
public class OldReportMails implements KeptKind {
  @Inject Rows rows;

  @Override
  public String name() {
    return "report-mails";
  }

  @Override
  public String describes() {
    return "To which address a report was sent and whether it arrived, since it was sent";
  }

  @Override
  public String usually() {
    return "P400D";
  }

  /** What is on its way stays. */
  @Override
  public String due() {
    return "select id from report_mail where at < :before and state <> 'WAITING'";
  }

  @Override
  public void letGo(List<UUID> mails) {
    rows.change("delete from report_mail where id = any(?)", mails);
  }
}
