package io.huifang.ticket.attachment;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Files that were brought for a message which was never sent: they go after a week. */
@ApplicationScoped
public class UnsentFiles implements DueStep {
  static final String KIND = "attachment-unsent";
  @Inject AttachmentTable table;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(List<DueItem> items) {
    table.deleteUnsent(items.stream().map(item -> UUID.fromString(item.key())).sorted().toList());
  }
}
