package io.huifang.suite.bench.kpi;

import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.process.Pause;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** Whether all rollups are up to date. */
final class Counted {
  private static final String WAITING =
      "select (exists (select from rollup_mark) or exists (select from rollup_near)"
          + " or exists (select from rollup_span))::int";
  private static final long SAID_EVERY = TimeUnit.SECONDS.toNanos(30);

  private static final long LOOK_MILLIS = 500;

  private Counted() {}

  /** Waits until nothing is marked any more; tells how long that took, in s. */
  static double wait(Stack stack, Lab lab) throws SQLException {
    long begin = System.nanoTime();
    long said = begin;
    while (number(stack, WAITING) > 0) {
      Pause.milliseconds(LOOK_MILLIS);
      if (System.nanoTime() - said > SAID_EVERY) {
        said = System.nanoTime();
        lab.say("%,d marks left".formatted(number(stack, "select count(*) from rollup_mark")));
      }
    }
    double took = (System.nanoTime() - begin) / 1e9;
    lab.say("all counted after %.1f s".formatted(took));
    return took;
  }

  /** The one number that a question to kpi's database gives. */
  static long number(Stack stack, String sql) throws SQLException {
    try (Connection connection = PeerDatabase.connect(stack, "kpi");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
