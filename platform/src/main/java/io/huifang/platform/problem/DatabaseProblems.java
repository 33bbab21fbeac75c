package io.huifang.platform.problem;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL says, by SQLSTATE class; a restart of the database is not an error of ours. */
public final class DatabaseProblems {
  private static final String CANCELLED = "57014";

  /** What the pool says; it has no code for it. */
  private static final String NONE_FREE = "cquisition timeout";

  private DatabaseProblems() {}

  /** Whether the database was not there, which says nothing about the request. */
  public static boolean isOutage(Throwable failure) {
    Problem problem = toProblem(failure);
    return problem != null && problem.status() == 503 && !isCancelled(failure);
  }

  /** Whether a statement was ended for its time, or by somebody: the database is there. */
  private static boolean isCancelled(Throwable failure) {
    SQLException sql = sqlException(failure);
    return sql != null && CANCELLED.equals(sql.getSQLState());
  }

  /** Whether there was no connection to be had of the pool, wherever the database is. */
  public static boolean isPoolEmpty(Throwable failure) {
    SQLException sql = sqlException(failure);
    return sql != null
        && sql.getSQLState() == null
        && String.valueOf(sql.getMessage()).contains(NONE_FREE);
  }

  /** Whether a deadlock or a serialisation failure ended it: the same may succeed now. */
  public static boolean isLostRace(Throwable failure) {
    SQLException sql = sqlException(failure);
    return sql != null && String.valueOf(sql.getSQLState()).startsWith("40");
  }

  static @Nullable Problem toProblem(Throwable failure) {
    SQLException sql = sqlException(failure);
    if (sql == null) {
      return canBeSentAgain(failure) ? HttpStatuses.toProblem(503) : null;
    }
    // partitions are made ahead of need; a missing one is there in a moment
    boolean noPartition = String.valueOf(sql.getMessage()).contains("no partition of relation");
    String state = sql.getSQLState() == null || noPartition ? "08000" : sql.getSQLState();
    return bySqlState(state);
  }

  /** The transaction manager hangs what PostgreSQL said of a commit to its own as suppressed. */
  private static @Nullable SQLException sqlException(Throwable failure) {
    for (Throwable t : Throwables.within(failure)) {
      if (t instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /** Not committed, or nobody answered: done or not, the same request can be sent again. */
  private static boolean canBeSentAgain(Throwable failure) {
    return Throwables.within(failure).stream()
        .anyMatch(
            t ->
                t instanceof RolledBackException
                    || t instanceof HeuristicMixedException
                    || t instanceof HeuristicRollbackException);
  }

  private static @Nullable Problem bySqlState(String state) {
    return switch (state.substring(0, 2)) {
      case "08", "53", "57", "25" -> HttpStatuses.toProblem(503);
      case "40" ->
          Problem.of(409, "concurrent-change", "Changed at the same moment", "Repeat the request");
      case "22" ->
          Problem.of(400, "invalid", "The request is not valid", "A value cannot be stored");
      case "23" ->
          Problem.of(409, "conflict", "Conflict with what is stored", "It exists or is in use");
      default -> null;
    };
  }
}
