package io.huifang.platform.event.operation;

import io.huifang.platform.event.OutboxConfig;
import io.huifang.platform.event.Subscriptions;
import io.huifang.platform.watch.DatabaseWatch;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Keeps partitions of the outbox ahead of its numbers and drops those that everybody is past. A
 * partition holds a range of numbers, so that a reader's position says which it needs.
 */
@ApplicationScoped
public class OutboxPartitions {
  static final long SIZE = 100_000;
  private static final Logger LOG = Logger.getLogger(OutboxPartitions.class);
  private static final int AHEAD = 5;
  @Inject DataSource database;
  @Inject Subscriptions subscriptions;
  @Inject OutboxConfig config;
  @Inject Clock clock;
  @Inject DatabaseWatch outages;

  void atStart(@Observes @Priority(100) StartupEvent start) throws SQLException {
    keep();
  }

  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scheduled() throws SQLException {
    outages.quietly(this::keep);
  }

  /** Does all of it; what another replica is doing at this moment is left to it. */
  public void keep() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local lock_timeout = '500ms'");
        if (alone(statement)) {
          carryOver(statement);
          closeOld(connection, statement);
          create(statement);
          connection.commit();
          drop(connection, statement);
        }
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        // 55P03: somebody reads or writes the partition right now; the next look is soon
        if (!"55P03".equals(e.getSQLState())) {
          throw e;
        }
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private static boolean alone(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select pg_try_advisory_xact_lock(hashtext('outbox partitions'))")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /** What a replica of the release before still puts into the old table. */
  private static void carryOver(Statement statement) throws SQLException {
    statement.executeUpdate(
        """
        with old as (delete from outbox returning *)
        insert into outbox_held
          (subscriber, seq, subject, type, event, state, attempts, due_at, last_error)
        select subscriber, seq - 1000000000000, subject, type, event,
          case state when 'PENDING' then 'WAITING' else state end, attempts, due_at, last_error
        from old
        """);
  }

  private long last(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select last_value from outbox_seq")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Begins the next partition once the present one has been in use for a while. */
  private void closeOld(Connection connection, Statement statement) throws SQLException {
    long last = last(statement);
    long begin = last / SIZE * SIZE;
    try (PreparedStatement select =
        connection.prepareStatement(
            "select created_at < ? from outbox_event where seq >= ? order by seq limit 1")) {
      OffsetDateTime old = clock.instant().minus(config.closeAfter()).atOffset(ZoneOffset.UTC);
      select.setObject(1, old);
      select.setLong(2, begin);
      try (ResultSet row = select.executeQuery()) {
        if (row.next() && row.getBoolean(1)) {
          statement.execute(
              "select setval('outbox_seq', greatest(last_value, "
                  + (begin + SIZE)
                  + "))"
                  + " from outbox_seq");
        }
      }
    }
  }

  private void create(Statement statement) throws SQLException {
    long current = last(statement) / SIZE;
    for (long n = current; n <= current + AHEAD; n++) {
      if (!exists(statement, n)) {
        String table = "outbox_event_" + n;
        statement.execute(
            "create table " + table + " (like outbox_event including defaults including indexes)");
        statement.execute(
            "alter table outbox_event attach partition %s for values from (%d) to (%d)"
                .formatted(table, n * SIZE, (n + 1) * SIZE));
      }
    }
  }

  private static boolean exists(Statement statement, long n) throws SQLException {
    try (ResultSet row = statement.executeQuery("select to_regclass('outbox_event_" + n + "')")) {
      row.next();
      return row.getString(1) != null;
    }
  }

  private void drop(Connection connection, Statement statement) throws SQLException {
    long current = last(statement) / SIZE;
    long passed = passed(connection);
    for (long n : partitions(statement)) {
      if (n < current && (n + 1) * SIZE - 1 <= passed) {
        statement.execute("set local lock_timeout = '500ms'");
        statement.execute("drop table outbox_event_" + n);
        connection.commit();
        LOG.debugf("Dropped partition %d of the outbox", n);
      }
    }
  }

  /** The position that everybody who is configured has reached. */
  private long passed(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select coalesce(min(seq), 0) from outbox_position where name = any(?)")) {
      select.setArray(1, connection.createArrayOf("text", subscriptions.all().keySet().toArray()));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static List<Long> partitions(Statement statement) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select substr(c.relname, 14)::bigint from pg_inherits i join pg_class c"
                + " on c.oid = i.inhrelid where i.inhparent = 'outbox_event'::regclass")) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }
}
