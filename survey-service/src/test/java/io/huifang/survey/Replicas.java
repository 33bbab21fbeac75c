package io.huifang.survey;

import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueHandler;
import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.engine.DueListener;
import io.huifang.platform.due.engine.DueTable;
import io.huifang.platform.due.operation.JtaDueTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** More replicas of this service on the same database, and somebody who changes it by hand. */
@ApplicationScoped
public class Replicas {
  @Inject @Any Instance<DueHandler> handlers;
  @Inject JtaDueTransactions transactions;
  @Inject DataSource database;
  @Inject Clock clock;

  /** One that runs everything but the delivery of events, to nobody who is there. */
  public DueEngine another() {
    return new DueEngine(
        handlers.stream()
            .filter(handler -> !(handler instanceof DueErrand errand && errand.standing()))
            .toList(),
        new DueTable(database),
        transactions,
        DueListener.NONE,
        clock,
        Duration.ofMillis(50));
  }

  /**
   * Outside of any transaction of the caller.
   *
   * @return how many rows it has changed
   */
  public int sql(String statement) {
    int[] changed = new int[1];
    Thread thread = new Thread(() -> changed[0] = execute(statement));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return changed[0];
  }

  /** How many rows a query without parameters counts; outside of any transaction, and no lock. */
  public long count(String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private int execute(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
