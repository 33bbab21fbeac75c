package io.huifang.platform.id;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Numbers for people from a sequence that grows by {@link #BLOCK}: one trip to the database for
 * many of them. They are unique and roughly in order; a restart leaves some out.
 */
public final class NumberPool {
  /** What the sequence has to be incremented by; its value is the last number of a block. */
  public static final int BLOCK = 50;

  private final DataSource database;
  private final String sequence;
  private long next = 1;
  private long last;

  public NumberPool(DataSource database, String sequence) {
    this.database = database;
    this.sequence = sequence;
  }

  public synchronized long next() {
    if (next > last) {
      last = nextBlock();
      next = last - BLOCK + 1;
    }
    return next++;
  }

  private long nextBlock() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("select nextval(?::regclass)")) {
      select.setString(1, sequence);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
