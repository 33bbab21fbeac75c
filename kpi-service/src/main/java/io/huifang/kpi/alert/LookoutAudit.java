package io.huifang.kpi.alert;

import io.huifang.kpi.watch.Watches;
import io.huifang.platform.due.DueAudit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Watches at which nobody would look. */
@ApplicationScoped
class LookoutAudit implements DueAudit {
  private static final String LOST =
      """
      select w.id::text, w.changed_at from watch w
      where not w.retired and w.changed_at <= ?
        and not exists (select from due_work d where d.kind = ? and d.key = w.id::text)
      limit ?
      """;
  @Inject DataSource database;

  @Override
  public String kind() {
    return Watches.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<Finding> lost = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LOST)) {
      select.setObject(1, before.atOffset(ZoneOffset.UTC));
      select.setString(2, Watches.KIND);
      select.setInt(3, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lost.add(
              new Finding(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return lost;
  }
}
