package io.huifang.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** What the release before has planned goes on under this one. */
class MigrationTest {
  private static final String CASE = "00000000-0000-7000-8000-000000000001";
  private static final String PROMISE = "00000000-0000-7000-8000-000000000002";

  @Test
  void whatWasPlannedIsPlannedStill() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      DataSource database = postgres.getPostgresDatabase();
      migrate(database, MigrationVersion.fromVersion("20261121020000"));
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(OLD.formatted(CASE, PROMISE));
        migrate(database, MigrationVersion.LATEST);
        assertThat(
                rows(statement, "select kind, key, due_at = pick_at from due_work order by 1, 2"))
            .containsExactly(
                "deadline|" + PROMISE + ":OVERDUE|t",
                "deadline|" + PROMISE + ":REMIND_80|t",
                "mail|00000000-0000-7000-8000-000000000021|t");
        assertThat(rows(statement, "select id, recipient, message_id from mail"))
            .containsExactly(
                "00000000-0000-7000-8000-000000000021|a@b|"
                    + "00000000-0000-7000-8000-000000000021@huifang");
        assertThat(rows(statement, "select state, count(*) from deadline group by 1 order by 1"))
            .containsExactly("DONE|1", "MOVED|2");
        assertThat(rows(statement, "select id, version from calendar_copy_version order by 1"))
            .containsExactly("always|1", "office|1", "working-days|1");
        assertThat(
                rows(
                    statement,
                    "select number, waits_until = '2026-03-05T01:00:00Z' from escalation_case"))
            .as("what was owed before is owed on the board")
            .containsExactly("C-1|t");
        statement.execute("set enable_seqscan = off");
        assertThat(
                rows(
                    statement,
                    "explain select * from escalation_case c where c.state = 'OPEN' order by"
                        + " coalesce(c.waits_until, timestamptz '9999-01-01Z'), c.id desc limit 51"))
            .as("the most urgent by the index alone")
            .anyMatch(line -> line.contains("escalation_case_waits"))
            .noneMatch(line -> line.contains("Sort"));
        assertBoard(statement);
        assertThat(
                rows(
                    statement,
                    "explain select * from escalation_case c where c.state = 'CLOSED'"
                        + " and (c.team = 'north' or c.team is null or c.owner = 'li')"
                        + " order by c.id desc limit 200"))
            .as("the newest closed cases by the index alone")
            .anyMatch(line -> line.contains("Scan Backward using escalation_case_state"))
            .noneMatch(line -> line.contains("Sort"));
        assertThat(
                rows(
                    statement,
                    "explain select p.id, count(c.id) from person_copy p left join escalation_case c"
                        + " on c.owner = p.id and c.state = 'OPEN' where p.active group by p.id"))
            .as("open cases of each person")
            .anyMatch(line -> line.contains("escalation_case_"));
      }
    }
  }

  /** What the board asks is answered by an index made for it. */
  private static void assertBoard(Statement statement) throws SQLException {
    String order = "coalesce(c.waits_until, timestamptz '9999-01-01Z')";
    String page =
        "explain select * from escalation_case c where c.state = 'OPEN' and %s order by "
            + order
            + ", c.id desc limit 51";
    assertThat(rows(statement, page.formatted(order + " < timestamptz '2026-03-05Z'")))
        .as("what is late")
        .anyMatch(line -> line.contains("Index Cond") && line.contains("2026-03-05"))
        .noneMatch(line -> line.contains("Sort"));
    assertThat(rows(statement, page.formatted("c.held_until is not null")))
        .as("what is on hold")
        .anyMatch(line -> line.contains("escalation_case_held"))
        .noneMatch(line -> line.contains("Sort") || line.contains("Filter"));
    assertThat(rows(statement, page.formatted("c.asks and c.acknowledged_at is null")))
        .as("what is not acknowledged")
        .anyMatch(line -> line.contains("escalation_case_asked"))
        .noneMatch(line -> line.contains("Sort") || line.contains("Filter"));
    assertThat(rows(statement, page.formatted("c.team = 'north'")))
        .as("what a team has")
        .anyMatch(line -> line.contains("escalation_case_team"))
        .noneMatch(line -> line.contains("Sort") || line.contains("Filter"));
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
        StringBuilder row = new StringBuilder(found.getString(1));
        for (int i = 2; i <= found.getMetaData().getColumnCount(); i++) {
          row.append('|').append(found.getString(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  private static final String OLD =
      """
      insert into escalation_case (id, number, state, cause, severity, subject_id, correlation_id,
        reason, dims, policy, level, owner, opened_at, version)
      values ('%1$s', 'C-1', 'OPEN', 'LOW_SCORE', 'HIGH', '%1$s', '%1$s', 'r', '{}', '{}', 1, 'o',
        '2026-03-04T01:00:00Z', 1);
      insert into promise (id, case_id, state, made_at, first_due_at, due_at, attempts, version)
      values ('%2$s', '%1$s', 'OPEN', '2026-03-04T01:00:00Z', '2026-03-05T01:00:00Z',
        '2026-03-05T01:00:00Z', 0, 1);
      insert into deadline (id, promise_id, case_id, kind, due_at, state) values
        ('00000000-0000-7000-8000-000000000011', '%2$s', '%1$s', 'REMIND_50',
          '2026-03-04T13:00:00Z', 'DONE'),
        ('00000000-0000-7000-8000-000000000012', '%2$s', '%1$s', 'REMIND_80',
          '2026-03-04T20:12:00Z', 'PENDING'),
        ('00000000-0000-7000-8000-000000000013', '%2$s', '%1$s', 'OVERDUE',
          '2026-03-05T01:00:00Z', 'PENDING');
      insert into notification (id, case_id, recipient, subject, body, state, due_at, attempts)
      values
        ('00000000-0000-7000-8000-000000000021', '%1$s', 'a@b', 's', 'b', 'PENDING',
          '2026-03-04T01:00:00Z', 1),
        ('00000000-0000-7000-8000-000000000022', '%1$s', 'a@b', 's', 'b', 'SENT',
          '2026-03-04T01:00:00Z', 1);
      """;
}
