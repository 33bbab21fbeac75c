package io.huifang.escalation.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.retention.KeptKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Who was told of a case and when; without words, so it says nothing of a customer. */
@ApplicationScoped
public class OldDeliveries implements KeptKind {
  @Inject Rows rows;

  @Override
  public String name() {
    return "deliveries";
  }

  @Override
  public String describes() {
    return "Who was told of a case, when and by which way, since it came about";
  }

  @Override
  public String usually() {
    return "P400D";
  }

  /** What is on its way, or waits for somebody to decide, stays. */
  @Override
  public String due() {
    return """
        select id from told_message m where at < :before and not exists (
          select from delivery d where d.message_id = m.id
            and d.state in ('PLANNED', 'SENDING', 'UNSURE'))\
        """;
  }

  @Override
  public void letGo(List<UUID> messages) {
    rows.change("delete from told_message where id = any(?)", messages);
  }
}
