package io.huifang.suite.bench.due;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Something that runs due work; each step writes one row, so that nobody can pretend. */
public interface Contender {

  String name();

  /** Empties its tables and plans so many steps, all due by then. */
  void plan(int steps, Instant first, Duration apart) throws SQLException;

  /** Begins to run what is due. */
  void start();

  void stop() throws SQLException;
}
