package io.huifang.ticket.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More tickets than fit into a transaction, and more than one replica that lets them go. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RetentionReplicasTest {
  private static final int MANY = 900;
  private static final String TICKETS = "huifang.retention.closed-tickets";
  private static final String TAKE_OVER =
      "update due_work set pick_at = '2000-01-01' where kind = 'retention'";
  private static final String PAST =
      """
      insert into ticket (id, number, subject, state, opened_by, origin, correlation_id, channel,
        category, complexity, priority, tier, first_contact_at, resolved_at, closed_at, reopens,
        transfers, version)
      select gen_random_uuid(), 'R-' || n, 'words %1$s', 'CLOSED', 'CUSTOMER', 'LIVE',
        gen_random_uuid(), 'PHONE', '%1$s', 'STANDARD', 'NORMAL', 'STANDARD', '2001-01-01',
        '2001-01-01', '2001-01-01', 0, 0, 1
      from generate_series(%2$d, %3$d) n
      """;
  private static final String WORDY =
      "select count(*) from ticket where category = '%s' and subject <> '(erased)'";
  private static final String GONE =
      "select coalesce(sum(gone), 0) from retention_run where kind = 'closed-tickets'";
  @Inject SettableClock clock;
  @Inject Night night;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @BeforeEach
  void inTwentyYears() throws SQLException {
    System.setProperty(TICKETS, "P1Y");
    clock.reset();
    night.falls(); // whatever other tests have left
  }

  @AfterEach
  void asInstalled() {
    System.clearProperty(TICKETS);
  }

  /** The first one hangs in the middle of a batch for so long that its lease ends. */
  @Test
  void anotherReplicaTakesOverAndNothingIsDoneTwice() throws Exception {
    night.sql(PAST.formatted("taken-over", 1, MANY));
    night.sql(
        "insert into message (id, ticket_id, kind, text, at) select gen_random_uuid(), id,"
            + " 'CUSTOMER', 'hello', now() from ticket where category = 'taken-over'");
    long before = night.number(GONE);
    night.sql(TAKE_OVER);
    try (Connection somebody = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = somebody.createStatement()) {
      somebody.setAutoCommit(false);
      statement.execute("lock table message in share row exclusive mode");
      CompletableFuture<Integer> hanging =
          CompletableFuture.supplyAsync(() -> night.replica().drain());
      Awaitility.await()
          .until(() -> night.number("select count(*) from pg_locks where not granted") > 0);
      night.sql(TAKE_OVER);
      CompletableFuture<Integer> second =
          CompletableFuture.supplyAsync(() -> night.replica().drain());
      Awaitility.await()
          .until(() -> night.number("select count(*) from pg_locks where not granted") > 1);
      somebody.rollback();
      second.get(1, TimeUnit.MINUTES);
      hanging.get(1, TimeUnit.MINUTES);
    }
    night.falls();
    assertThat(night.number(WORDY.formatted("taken-over"))).isZero();
    assertThat(night.number(GONE) - before).isEqualTo(MANY);
    assertThat(night.number("select count(*) from retention_run where ended_at is null")).isZero();
  }

  @Test
  void twoAtOnceShareTheWork() throws Exception {
    night.sql(PAST.formatted("shared", MANY + 1, 2 * MANY));
    long before = night.number(GONE);
    night.sql(TAKE_OVER);
    CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> night.replica().drain());
    CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> night.replica().drain());
    assertThat(one.get(1, TimeUnit.MINUTES) + other.get(1, TimeUnit.MINUTES)).isEqualTo(1);
    assertThat(night.number(WORDY.formatted("shared"))).isZero();
    assertThat(night.number(GONE) - before).isEqualTo(MANY);
  }

  /** Whoever works on a ticket just now is not waited for. */
  @Test
  void whatIsLockedWaitsForTheNextNight() throws Exception {
    night.sql(PAST.formatted("locked", 2 * MANY + 1, 2 * MANY + 10));
    try (Connection somebody = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = somebody.createStatement()) {
      somebody.setAutoCommit(false);
      statement.execute(
          "select 1 from ticket where number = 'R-" + (2 * MANY + 3) + "' for update");
      night.falls();
      assertThat(night.number(WORDY.formatted("locked"))).isEqualTo(1);
      somebody.rollback();
    }
    night.falls();
    assertThat(night.number(WORDY.formatted("locked"))).isZero();
  }

  /** One that cannot go does not keep the others. */
  @Test
  void whatCannotGoIsToldAndLeft() throws Exception {
    night.sql(PAST.formatted("stuck", 3 * MANY + 1, 3 * MANY + 40));
    String name = "R-" + (3 * MANY + 7);
    night.sql(
        """
        create function stay() returns trigger language plpgsql as $$
        begin if new.number = '%s' then raise exception 'it stays'; end if; return new; end $$;
        create trigger stays before update on ticket for each row execute function stay()
        """
            .formatted(name));
    try {
      night.falls();
      assertThat(night.number(WORDY.formatted("stuck"))).isEqualTo(1);
      assertThat(
              night.number(
                  "select stuck from retention_run where kind = 'closed-tickets'"
                      + " order by began_at desc, id desc limit 1"))
          .isEqualTo(1);
    } finally {
      night.sql("drop trigger stays on ticket; drop function stay()");
    }
    clock.advance(Duration.ofSeconds(1));
    night.falls();
    assertThat(night.number(WORDY.formatted("stuck"))).isZero();
  }
}
