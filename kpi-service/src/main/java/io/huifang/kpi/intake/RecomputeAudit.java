package io.huifang.kpi.intake;

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

/** A recompute that has begun, has not ended, and that nobody would take up. */
@ApplicationScoped
class RecomputeAudit implements DueAudit {
  private static final String LOST =
      """
      select r.id::text, r.started_at from recompute r
      where r.ended_at is null and r.started_at <= ?
        and not exists (select from due_work w where w.kind = ? and w.key = r.id::text)
      limit ?
      """;
  @Inject DataSource database;

  @Override
  public String kind() {
    return RecomputeJobs.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<Finding> lost = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LOST)) {
      select.setObject(1, before.atOffset(ZoneOffset.UTC));
      select.setString(2, RecomputeJobs.KIND);
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
