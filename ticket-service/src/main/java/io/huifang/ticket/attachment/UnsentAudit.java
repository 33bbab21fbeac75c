package io.huifang.ticket.attachment;

import io.huifang.platform.due.DueAudit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Files that nobody has sent and nobody would ever take away. */
@ApplicationScoped
public class UnsentAudit implements DueAudit {
  private static final String MISSING =
      """
      select a.id::text, a.uploaded_at from attachment a
      where a.message_id is null and a.uploaded_at <= ?
        and not exists (select from due_work w
          where w.kind = 'attachment-unsent' and w.key = a.id::text)
      order by a.uploaded_at limit ?
      """;
  @Inject Statements statements;
  @Inject AttachmentConfig config;

  @Override
  public String kind() {
    return UnsentFiles.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return statements.read(
        MISSING,
        row ->
            new Finding(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant().plus(config.unsent())),
        before.minus(config.unsent()).atOffset(ZoneOffset.UTC),
        limit);
  }
}
