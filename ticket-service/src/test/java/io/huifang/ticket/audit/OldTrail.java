package io.huifang.ticket.audit;

import io.huifang.platform.audit.SaltedDigest;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** An installation whose audit trail was written by the release before there were seals. */
public final class OldTrail implements QuarkusTestProfile {
  /** The last sum of its chain. */
  static final String LAST_HASH = "ab".repeat(32);

  private static final String COLUMNS =
      "id, at, subject, client, roles, cause, action, kind, entity, changes, digest";
  private static final String VALUES =
      " values (?, timestamptz '2026-11-20 08:00Z' + ? * interval '1 minute', 'mei.chen',"
          + " 'ticket-service-pages', 'manager', 'PUT /api/teams/{id}', 'CHANGED', 'team', ?, ?, ?";

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(Before.class));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }

  /** Its database, before the service of today starts on it. */
  public static final class Before extends ServiceEnvironment {
    private static final byte[] SALT = "salt of before".getBytes(StandardCharsets.UTF_8);

    @Override
    public Map<String, String> start() {
      Map<String, String> config = super.start();
      String url = config.get("quarkus.datasource.jdbc.url");
      Flyway.configure()
          .dataSource(url, "postgres", "postgres")
          .locations("db/platform", "db/migration")
          .target("20261126050000")
          .load()
          .migrate();
      try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres")) {
        // sealed in the order of their commits, which is not that of their times
        sealed(connection, 1, 30, "first", "{\"@name\":\"Mei Chen\"}");
        sealed(connection, 2, 10, "second", null);
        sealed(connection, 3, 20, "third", "{\"@name\":\"Mei\",\"note\":[null,\"x\"]}");
        waiting(connection, 40, "fourth", "{\"@name\":\"Mei Chen\"}");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return config;
    }

    private static void sealed(
        Connection connection, int position, int minute, String entity, @Nullable String texts)
        throws SQLException {
      String hash = position == 3 ? LAST_HASH : "0" + position + "cd".repeat(31);
      entry(
          connection,
          "insert into audit_entry (" + COLUMNS + ", position, hash)" + VALUES + ", %d, '\\x%s')",
          List.of(position, hash),
          minute,
          entity,
          texts);
    }

    private static void waiting(Connection connection, int minute, String entity, String texts)
        throws SQLException {
      String insert = "insert into audit_open (" + COLUMNS + ")" + VALUES + ")";
      entry(connection, insert, List.of(), minute, entity, texts);
    }

    private static void entry(
        Connection connection,
        String insert,
        List<Object> more,
        int minute,
        String entity,
        @Nullable String texts)
        throws SQLException {
      UUID id = UUID.randomUUID();
      try (PreparedStatement entry = connection.prepareStatement(insert.formatted(more.toArray()));
          PreparedStatement value =
              connection.prepareStatement("insert into audit_value values (?, ?, ?)")) {
        entry.setObject(1, id);
        entry.setInt(2, minute);
        entry.setString(3, entity);
        entry.setString(4, "{\"name\":[\"" + entity + "\",\"new\"]}");
        if (texts == null) {
          entry.setNull(5, Types.BINARY);
        } else {
          entry.setBytes(5, SaltedDigest.of(SALT, texts));
          value.setObject(1, id);
          value.setBytes(2, SALT);
          value.setString(3, texts);
          value.executeUpdate();
        }
        entry.executeUpdate();
      }
    }
  }
}
