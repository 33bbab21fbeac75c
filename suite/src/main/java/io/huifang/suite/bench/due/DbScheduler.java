package io.huifang.suite.bench.due;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * db-scheduler with its fastest strategy, which claims as ours does. Its step cannot share the
 * transaction that completes it.
 */
public final class DbScheduler implements Contender {
  /** The table of its documentation, with the indexes that it recommends. */
  private static final String TABLE =
      """
      create table scheduled_tasks (
        task_name text not null, task_instance text not null, task_data bytea,
        execution_time timestamptz not null, picked boolean not null, picked_by text,
        last_success timestamptz, last_failure timestamptz, consecutive_failures int,
        last_heartbeat timestamptz, version bigint not null, priority smallint,
        primary key (task_name, task_instance));
      create index execution_time_idx on scheduled_tasks (execution_time);
      create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
      """;

  private final Pool pool;
  private final int threads;
  private final OneTimeTask<Void> task;
  private @Nullable Scheduler scheduler;

  /** What a task does on a connection of its own. */
  public interface Step {
    void run(Connection connection, String instance, Instant due) throws SQLException;
  }

  /** With its table in the database of the pool. */
  public DbScheduler(Pool pool, int threads, Step step) throws SQLException {
    this.pool = pool;
    this.threads = threads;
    this.task =
        Tasks.oneTime("bench")
            .execute(
                (instance, context) -> {
                  try (Connection connection = pool.getConnection()) {
                    step.run(
                        connection, instance.getId(), context.getExecution().getExecutionTime());
                  } catch (SQLException e) {
                    throw new IllegalStateException(e);
                  }
                });
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
  }

  @Override
  public String name() {
    return "db-scheduler";
  }

  @Override
  public void plan(int number, Instant first, Duration apart) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate scheduled_tasks");
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into scheduled_tasks (task_name, task_instance, execution_time, picked,"
                  + " version) select 'bench', n::text, ?::timestamptz"
                  + " + n * ? * interval '1 microsecond', false, 1 from generate_series(1, ?) n")) {
        insert.setObject(1, first.atOffset(ZoneOffset.UTC));
        insert.setLong(2, apart.toNanos() / 1000);
        insert.setInt(3, number);
        insert.executeUpdate();
      }
      statement.execute("vacuum analyze scheduled_tasks");
    }
  }

  @Override
  public void start() {
    Scheduler started =
        Scheduler.create(pool, task)
            .threads(threads)
            .pollUsingLockAndFetch(4.0, 20.0)
            .pollingInterval(Duration.ofMillis(100))
            .shutdownMaxWait(Duration.ofSeconds(5))
            .build();
    scheduler = started;
    started.start();
  }

  @Override
  public void stop() {
    Objects.requireNonNull(scheduler).stop();
  }
}
