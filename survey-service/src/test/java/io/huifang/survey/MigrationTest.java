package io.huifang.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** What the release before has planned goes on under this one, and the indexes serve. */
class MigrationTest {
  private static final String OLD =
      """
      insert into invitation (id, purpose, subject_id, trigger_version, triggered_at, ticket_id,
        correlation_id, rule_version, medium, state, decided_at, due_at, pending_secret, token_hash,
        expires_at, version)
      select ('00000000-0000-7000-8000-00000000000' || n)::uuid, 'TICKET',
        ('00000000-0000-7000-8000-00000000001' || n)::uuid, 1, '2026-03-04T01:00:00Z', null,
        '00000000-0000-7000-8000-000000000020', 1, 'EMAIL', state, '2026-03-04T01:00:00Z',
        case when n < 3 then timestamptz '2026-03-04T02:00:00Z' end, secret, hash,
        case when n > 1 then timestamptz '2026-03-18T02:00:00Z' end, 1
      from (values (1, 'WAITING', null, null), (2, 'SENDING', 's', 'h'), (3, 'SENT', null, 'i'),
        (4, 'ANSWERED', null, 'j')) as old(n, state, secret, hash);
      """;

  @Test
  void whatWasPlannedIsPlannedStill() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      DataSource database = postgres.getPostgresDatabase();
      migrate(database, MigrationVersion.fromVersion("20261121020000"));
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(OLD);
        migrate(database, MigrationVersion.LATEST);
        assertThat(rows(statement, "select kind || ' ' || right(key, 1) from due_work order by 1"))
            .containsExactly("invitation 1", "invitation 2", "invitation-expiry 3");
        assertThat(rows(statement, "select pending_secret || token_hash from invitation"))
            .contains("sh");
        statement.execute("set enable_seqscan = off");
        assertThat(
                rows(
                    statement,
                    "explain select max(trigger_version) from invitation"
                        + " where purpose = 'TICKET' and subject_id = gen_random_uuid()"))
            .anyMatch(line -> line.contains("invitation_subject"));
        assertThat(
                rows(
                    statement,
                    "explain select customer_id, max(asked_at) from invitation where customer_id"
                        + " in (gen_random_uuid()) and asked_at is not null group by 1"))
            .anyMatch(line -> line.contains("invitation_customer"));
      }
    }
  }

  /** Flyway calls them future and missing: a later release may number some below our last one. */
  @Test
  void aReleaseThatIsTakenBackStartsOnTheSchemaOfTheLaterOne() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      DataSource database = postgres.getPostgresDatabase();
      migrate(database, MigrationVersion.LATEST);
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            """
            insert into flyway_schema_history (installed_rank, version, description, type, script,
              installed_by, execution_time, success)
            values (9998, '20261121000001', 'below', 'SQL', 'V20261121000001__below.sql', '', 1, true),
              (9999, '29991231000000', 'above', 'SQL', 'V29991231000000__above.sql', '', 1, true)
            """);
      }
      assertThat(strict().dataSource(database).load().validateWithResult().validationSuccessful)
          .isFalse();

      Flyway asConfigured =
          strict()
              .dataSource(database)
              .ignoreMigrationPatterns(
                  setting("quarkus.flyway.ignore-migration-patterns").split(","))
              .load();

      asConfigured.validate();
      assertThat(asConfigured.migrate().migrationsExecuted).isZero();
    }
  }

  private static FluentConfiguration strict() {
    return Flyway.configure()
        .locations("db/platform", "db/migration")
        .outOfOrder(true)
        .ignoreMigrationPatterns(new String[0]);
  }

  /** What platform sets for every service. */
  private static String setting(String key) throws IOException {
    for (URL file :
        Collections.list(
            MigrationTest.class
                .getClassLoader()
                .getResources("META-INF/microprofile-config.properties"))) {
      Properties properties = new Properties();
      try (InputStream in = file.openStream()) {
        properties.load(in);
      }
      if (properties.containsKey(key)) {
        return properties.getProperty(key);
      }
    }
    throw new AssertionError(key + " is not set");
  }

  private static void migrate(DataSource database, MigrationVersion to) {
    Flyway.configure()
        .dataSource(database)
        .locations("db/platform", "db/migration")
        .outOfOrder(true)
        .target(to)
        .load()
        .migrate();
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        rows.add(String.valueOf(found.getString(1)));
      }
    }
    return rows;
  }
}
