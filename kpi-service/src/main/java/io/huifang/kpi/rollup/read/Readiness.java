package io.huifang.kpi.rollup.read;

import io.huifang.kpi.rollup.Basis;
import io.huifang.kpi.rollup.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Whether cells can be believed: counted by our own basis, and nothing waits for long. */
@ApplicationScoped
class Readiness {
  private static final String READY =
      """
      select exists (select from rollup_basis where basis = ?)
        and not exists (select from rollup_mark where kind = ? and at >= ? and at < ?
          and marked_at < clock_timestamp() - interval '1 minute')
        and not exists (select from rollup_span where kind = ?
          and marked_at < clock_timestamp() - interval '1 minute')
      """;
  @Inject Basis basis;

  boolean of(Connection connection, Measure measure, List<Instant> edges) throws SQLException {
    boolean open = measure.kind().equals(Measure.OPEN);
    Instant from = open ? Instant.EPOCH : edges.get(0);
    try (PreparedStatement select = connection.prepareStatement(READY)) {
      select.setString(1, basis.text());
      select.setString(2, measure.kind());
      select.setObject(3, from.atOffset(ZoneOffset.UTC));
      select.setObject(4, edges.get(edges.size() - 1).atOffset(ZoneOffset.UTC));
      select.setString(5, measure.kind());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
