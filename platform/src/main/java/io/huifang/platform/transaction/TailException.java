package io.huifang.platform.transaction;

import java.sql.SQLException;

/** The end of a transaction could not be written; the cause says what PostgreSQL said. */
public final class TailException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TailException(SQLException cause) {
    super(cause);
  }
}
