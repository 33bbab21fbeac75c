package io.huifang.ticket.privacy;

import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.engine.DueListener;
import io.huifang.platform.due.engine.DueTable;
import io.huifang.platform.due.operation.JtaDueTransactions;
import io.huifang.platform.retention.RetentionErrand;
import io.huifang.testkit.EveryTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The work of one night, whenever it is planned, and what the database says about it. */
@ApplicationScoped
class Night {
  @Inject RetentionErrand errand;
  @Inject JtaDueTransactions transactions;
  @Inject DataSource database;
  @Inject Clock clock;

  void falls() throws SQLException {
    sql("update due_work set pick_at = '2000-01-01' where kind = 'retention'");
    replica().drain();
  }

  /** One more replica; it does nothing else. */
  DueEngine replica() {
    return new DueEngine(
        List.of(errand),
        new DueTable(database),
        transactions,
        DueListener.NONE,
        clock,
        Duration.ofMillis(50));
  }

  void sql(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement any = connection.createStatement()) {
      any.execute(statement);
    }
  }

  long number(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement any = connection.createStatement();
        ResultSet row = any.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  Map<String, Long> found(String text) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return EveryTable.with(connection, text);
    }
  }
}
