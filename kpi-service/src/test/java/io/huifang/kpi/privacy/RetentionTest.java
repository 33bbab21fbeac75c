package io.huifang.kpi.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was sent to whom, and what was warned of, does not stay for ever. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-03-20T00:00:00Z");
  private static final List<String> STATES = List.of("SENT", "REFUSED", "UNSURE", "WAITING");
  @Inject DataSource database;
  @Inject DueService due;
  @Inject SettableClock clock;

  @AfterEach
  void again() throws SQLException {
    sql("delete from report_mail");
    sql("delete from alert_point where signals = 'of RetentionTest'");
    sql("delete from alert where said = 'of RetentionTest'");
    sql("delete from watch where name = 'of RetentionTest'");
    sql("delete from report where first < '2020-01-01'");
    clock.reset();
  }

  @Test
  void addressesOfOldReportsGoAndTheReportStays() throws SQLException {
    sql("insert into report values ('WEEK', '2001-01-01', '2001-01-08', '{}')");
    for (String state : STATES) {
      mail("old-" + state, state, "2025-02-10");
      mail("young-" + state, state, "2025-02-20");
    }
    night();
    assertThat(KpiApi.dump(database, "(select address from report_mail)"))
        .allMatch(row -> row.contains("young-") || row.contains("old-WAITING"))
        .hasSize(5);
    assertThat(KpiApi.dump(database, "(select first from report where first < '2020-01-01')"))
        .hasSize(1);
  }

  @Test
  void alertsOfLongAgoGoWithTheirPoints() throws SQLException {
    UUID watch = UUID.randomUUID();
    sql(
        "insert into watch values ('%s', 1, 'of RetentionTest', 'nps', 'plain', '{}', null, 'DAY', '[]', null, 'en', now(), 'm', null, true)"
            .formatted(watch));
    UUID old = alert(watch, "'2024-03-15'");
    UUID young = alert(watch, "'2024-03-25'");
    UUID open = alert(watch, "null");
    night();
    assertThat(
            KpiApi.dump(database, "(select id from alert where watch_id = '%s')".formatted(watch)))
        .hasSize(2)
        .allMatch(row -> row.contains(young.toString()) || row.contains(open.toString()));
    assertThat(
            KpiApi.dump(
                database,
                "(select alert_id from alert_point where watch_id = '%s')".formatted(watch)))
        .hasSize(2)
        .noneMatch(row -> row.contains(old.toString()));
  }

  private void mail(String address, String state, String at) throws SQLException {
    sql(
        "insert into report_mail values ('%s', 'WEEK', '2001-01-01', '%s', 'en', '%s', '%s')"
            .formatted(UUID.randomUUID(), address, state, at));
  }

  /** With one point, which begins at another time than those of others. */
  private UUID alert(UUID watch, String ended) throws SQLException {
    UUID alert = UUID.randomUUID();
    sql(
        "insert into alert (id, version, watch_id, name, metric, definition, variant, filter, grain, said, raised_at, last_start, ended_at) values ('%s', 1, '%s', 'n', 'nps', 1, 'plain', '{}', 'DAY', 'of RetentionTest', '2024-02-01', '2024-02-01', %s)"
            .formatted(alert, watch, ended));
    sql(
        "insert into alert_point select '%s', timestamptz '2020-01-01' + count(*) * interval '1 day', '2024-02-02', '%s', 1, 1, 1, 1, 1, 1, 'of RetentionTest' from alert_point"
            .formatted(watch, alert));
    return alert;
  }

  private void night() throws SQLException {
    clock.set(NOW);
    sql("update due_work set pick_at = '2000-01-01' where kind = 'retention'");
    due.drain();
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement any = connection.createStatement()) {
      any.execute(statement);
    }
  }
}
