package io.huifang.platform.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of entries, as the chain reads it. */
record Entries(Connection connection) {
  List<Entry> after(long position, int limit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from audit_entry where position > ? order by position limit " + limit)) {
      select.setLong(1, position);
      return read(select);
    }
  }

  List<Entry> between(long after, long upto) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from audit_entry where position > ? and position <= ? order by position")) {
      select.setLong(1, after);
      select.setLong(2, upto);
      return read(select);
    }
  }

  List<Entry> at(Collection<Long> positions) throws SQLException {
    if (positions.isEmpty()) {
      return List.of();
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from audit_entry where position = any(?) order by position")) {
      select.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
      return read(select);
    }
  }

  /** How many come after this one, and since when the first of them waits. */
  Waiting waiting(long position) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*), min(at) from audit_entry where position > ?")) {
      select.setLong(1, position);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        @Nullable OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
        return new Waiting(row.getLong(1), oldest == null ? null : oldest.toInstant());
      }
    }
  }

  /** Entries without a seal. */
  record Waiting(long count, @Nullable Instant since) {}

  private static List<Entry> read(PreparedStatement select) throws SQLException {
    List<Entry> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(Entry.of(row));
      }
    }
    return found;
  }
}
