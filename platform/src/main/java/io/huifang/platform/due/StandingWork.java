package io.huifang.platform.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Plans what each replica asks for when it starts and what is there once for all of them. */
@ApplicationScoped
public class StandingWork {
  private static final String ADD =
      "insert into due_work (kind, key, due_at, pick_at) values (?, ?, ?, ?)"
          + " on conflict do nothing";
  private static final String PLANNED = "select 1 from due_work where kind = ? and key = ?";
  @Inject DataSource database;

  /** Never replaces the row, unlike {@link DueWork#plan}: another replica may hold it. */
  public void register(String kind, String key, Instant first) throws SQLException {
    OffsetDateTime at = first.atOffset(ZoneOffset.UTC);
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setString(1, kind);
      add.setString(2, key);
      add.setObject(3, at);
      add.setObject(4, at);
      add.executeUpdate();
    }
  }

  /** Whether the row is there; for the audits of what should be there once for all. */
  public boolean planned(String kind, String key) {
    try (Connection connection = database.getConnection();
        PreparedStatement look = connection.prepareStatement(PLANNED)) {
      look.setString(1, kind);
      look.setString(2, key);
      return look.executeQuery().next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
