package io.huifang.kpi.dashboard.day;

import io.huifang.kpi.row.Sql;
import io.huifang.kpi.state.ContactState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** On which days anything came, and by which queues. */
@ApplicationScoped
class ContactDays {
  private static final Duration QUEUES_OF = Duration.ofDays(28);
  private static final int MOST = 200;
  @Inject DataSource database;

  /** The last day on which anything came; today if nothing ever has. */
  LocalDate latest(Instant now, ZoneId zone) {
    Sql sql = new Sql().add("select max(at) from fact where kind = 'CONTACT' and at <= ?", now);
    try (Connection connection = database.getConnection();
        PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      row.next();
      OffsetDateTime last = row.getObject(1, OffsetDateTime.class);
      return LocalDate.ofInstant(last == null ? now : last.toInstant(), zone);
    } catch (SQLException e) {
      throw new IllegalStateException("The last day could not be read", e);
    }
  }

  /**
   * The queues of the weeks before a moment, by name.
   *
   * @param scope the only team whose are told, null for all
   */
  List<String> queues(Instant until, @Nullable String scope) {
    Sql sql =
        new Sql()
            .add("select distinct labels ->> ? as queue from fact", ContactState.QUEUE)
            .add("where kind = 'CONTACT' and at >= ? and at < ?", until.minus(QUEUES_OF), until);
    if (scope != null) {
      sql.add("and team = ?", scope);
    }
    sql.add("order by queue limit ?", MOST);
    List<String> queues = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = sql.prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String queue = row.getString(1);
        if (queue != null) {
          queues.add(queue);
        }
      }
      return queues;
    } catch (SQLException e) {
      throw new IllegalStateException("Queues could not be read", e);
    }
  }
}
