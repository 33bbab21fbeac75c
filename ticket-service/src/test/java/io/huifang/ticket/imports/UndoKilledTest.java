package io.huifang.ticket.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.engine.DueListener;
import io.huifang.platform.due.engine.DueTable;
import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.due.operation.JtaDueTransactions;
import io.huifang.platform.imports.undo.UndoErrand;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A replica dies in the middle of an undo, in the second of three slices; another one goes on. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class UndoKilledTest {
  private static final int RECORDS = 1000;
  private final String tag = UUID.randomUUID().toString().substring(0, 8);
  @Inject DueService due;
  @Inject UndoErrand errand;
  @Inject JtaDueTransactions transactions;
  @Inject javax.sql.DataSource database;
  @Inject SettableClock clock;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Test
  void everyRecordIsTakenOutOnce() throws Exception {
    clock.reset();
    String id = imported();
    assertThat(ImportApi.post(id, "/undo")).isEqualTo(202);
    try (Connection somebody = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = somebody.createStatement()) {
      somebody.setAutoCommit(false);
      long pid = number(statement, "select pg_backend_pid()");
      statement.execute(
          "select 1 from ticket where external_id = '" + name(RECORDS / 2) + "' for update");
      CompletableFuture<Integer> dying = CompletableFuture.supplyAsync(() -> replica().drain());
      String waiting =
          "select coalesce(max(pid), 0) from pg_stat_activity where "
              + pid
              + " = any(pg_blocking_pids(pid))";
      try (Connection watcher = DriverManager.getConnection(url, "postgres", "postgres");
          Statement watch = watcher.createStatement()) {
        Awaitility.await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> dying.isDone() || number(watch, waiting) > 0);
        assertThat(dying).as("waits for the row that somebody holds").isNotDone();
        assertThat(number(watch, tickets())).isEqualTo(RECORDS - 400);
        watch.execute("update due_work set pick_at = '2000-01-01' where kind = 'import-undo'");
        CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> replica().drain());
        String fence = "select count(*) from due_work where kind = 'import-undo' and fence > 1";
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> number(watch, fence) > 0);
        watch.execute("select pg_terminate_backend((" + waiting + ")::int)");
        dying.get(1, TimeUnit.MINUTES);
        somebody.rollback();
        next.get(1, TimeUnit.MINUTES);
        assertThat(number(watch, tickets())).isZero();
        assertThat(number(watch, told())).isEqualTo(RECORDS);
      }
    }
    assertThat(ImportApi.undone(id)).isEqualTo("UNDONE %d out 0 back 0 kept".formatted(RECORDS));
  }

  private String imported() {
    StringBuilder rows = new StringBuilder("id,what,who,opened,resolved,met\n");
    for (int n = 0; n < RECORDS; n++) {
      rows.append(name(n))
          .append(",%1$s,c-%1$s,2020-01-01 09:00,2020-01-01 10:00,\n".formatted(tag));
    }
    String id =
        ImportApi.upload(ImportApi.MAPPING, rows.toString().getBytes(StandardCharsets.UTF_8));
    ImportApi.start(id, 1, "ADD");
    due.drain();
    return id;
  }

  private String name(int n) {
    return "k-%s-%04d".formatted(tag, n);
  }

  private String tickets() {
    return "select count(*) from ticket where category = '" + tag + "'";
  }

  private String told() {
    return "select count(*) from outbox_event where type = 'ticket.withdrawn.v1' and subject in"
        + " (select subject from outbox_event where event like '%"
        + tag
        + "%')";
  }

  private DueEngine replica() {
    return new DueEngine(
        List.of(errand),
        new DueTable(database),
        transactions,
        DueListener.NONE,
        clock,
        Duration.ofMillis(50));
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
