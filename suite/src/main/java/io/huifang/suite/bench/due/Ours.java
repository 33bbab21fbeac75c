package io.huifang.suite.bench.due;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.FenceLostException;
import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.engine.DueListener;
import io.huifang.platform.due.engine.DueTable;
import io.huifang.platform.due.engine.DueTransactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The engine of platform, with plain JDBC for the transaction of a step. */
final class Ours implements Contender {
  private static final String COMPLETE =
      "delete from due_work d using unnest(?, ?) as u(key, fence)"
          + " where d.kind = 'bench' and d.key = u.key and d.fence = u.fence";
  // one row goes as it is and not as arrays, as the services send it (SqlRows)
  private static final String COMPLETE_ONE =
      "delete from due_work d using (values (?, ?)) as u(key, fence)"
          + " where d.kind = 'bench' and d.key = u.key and d.fence = u.fence";
  private final Pool pool;
  private final Steps steps;
  private final DueRules rules;
  private final String name;
  private @Nullable DueEngine engine;

  /**
   * @param together steps that share a transaction
   */
  Ours(Pool pool, Steps steps, int workers, int together) {
    this.pool = pool;
    this.steps = steps;
    this.name = together == 1 ? "ours" : "ours, " + together + " together";
    this.rules = DueRules.STEPS.batch(500).workers(workers).together(together);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void plan(int number, Instant first, Duration apart) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate due_work");
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into due_work (kind, key, due_at, pick_at)"
                  + " select 'bench', n::text, at, at from (select n, ?::timestamptz"
                  + " + n * ? * interval '1 microsecond' as at from generate_series(1, ?) n) due")) {
        insert.setObject(1, first.atOffset(ZoneOffset.UTC));
        insert.setLong(2, apart.toNanos() / 1000);
        insert.setInt(3, number);
        insert.executeUpdate();
      }
      statement.execute("vacuum analyze due_work");
    }
  }

  @Override
  public void start() {
    DueEngine started =
        new DueEngine(
            List.of(new Step()),
            new DueTable(pool),
            new Transactions(),
            DueListener.NONE,
            Clock.systemUTC(),
            Duration.ofSeconds(1));
    engine = started;
    started.start();
  }

  @Override
  public void stop() {
    Objects.requireNonNull(engine).close();
  }

  /** Writes a row for each. */
  private final class Step implements DueStep {
    @Override
    public String kind() {
      return "bench";
    }

    @Override
    public DueRules rules() {
      return rules;
    }

    @Override
    public void run(List<DueItem> items) {
      try (Connection connection = pool.getConnection()) {
        steps.ran(connection, items.stream().map(DueItem::dueAt).toList());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final class Transactions implements DueTransactions {
    @Override
    public void completing(List<DueItem> items, Runnable work) {
      pool.inTransaction(
          connection -> {
            work.run();
            try (PreparedStatement delete = complete(connection, items)) {
              if (delete.executeUpdate() != items.size()) {
                throw new FenceLostException("not all are ours");
              }
            }
          });
    }

    private static PreparedStatement complete(Connection connection, List<DueItem> items)
        throws SQLException {
      if (items.size() == 1) {
        PreparedStatement delete = connection.prepareStatement(COMPLETE_ONE);
        delete.setString(1, items.get(0).key());
        delete.setLong(2, items.get(0).fence());
        return delete;
      }
      PreparedStatement delete = connection.prepareStatement(COMPLETE);
      delete.setArray(
          1, connection.createArrayOf("text", items.stream().map(DueItem::key).toArray()));
      delete.setArray(
          2, connection.createArrayOf("bigint", items.stream().map(DueItem::fence).toArray()));
      return delete;
    }

    @Override
    public void holding(DueItem item, Instant until, Runnable work) {
      throw new UnsupportedOperationException("a step is not held");
    }
  }
}
