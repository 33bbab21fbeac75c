package io.huifang.platform.notice;

import io.huifang.platform.frame.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table. */
final class NoticeTable {
  private NoticeTable() {}

  static Notice read(ResultSet row) throws SQLException {
    return new Notice(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("person"),
        NoticeKind.valueOf(row.getString("kind")),
        Site.valueOf(row.getString("site")),
        row.getString("path"),
        row.getObject("about", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getObject("bundle", UUID.class),
        row.getString("number"),
        row.getString("subject"),
        row.getString("who"),
        row.getString("quote"),
        instant(row, "due_at"),
        row.getObject("correlation_id", UUID.class),
        Objects.requireNonNull(instant(row, "at")),
        instant(row, "seen_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
