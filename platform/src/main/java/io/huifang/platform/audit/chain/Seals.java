package io.huifang.platform.audit.chain;

import io.huifang.platform.audit.chain.Span.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The table of seals. */
record Seals(Connection connection) {
  /** Of one seal: as much as a large transaction that is not over may have taken. */
  private static final int MOST_MISSED = 10_000;

  private static final HexFormat HEX = HexFormat.of();

  /** A seal as it stands in the table: what it says it is for, and the hash that it claims. */
  record Claimed(Span span, String hash) {}

  Place last() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select number, upto, encode(hash, 'hex') from audit_seal"
                    + " order by number desc limit 1")) {
      row.next();
      return new Place(row.getLong(1), row.getLong(2), row.getString(3));
    }
  }

  /** The start of the chain: nothing, or the end of the chain of an earlier release. */
  Place start() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select encode(hash, 'hex') from audit_seal where number = 0 and upto = 0")) {
      return new Place(0, 0, row.next() ? row.getString(1) : "00".repeat(32));
    }
  }

  void add(Span span, Place place) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_seal (number, upto, absent, late, sums, at, hash)"
                + " values (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, span.number());
      insert.setLong(2, span.upto());
      insert.setArray(3, connection.createArrayOf("bigint", span.absent().array()));
      insert.setArray(4, connection.createArrayOf("bigint", span.late().toArray()));
      insert.setBytes(5, span.sums());
      insert.setObject(6, span.at().atOffset(ZoneOffset.UTC));
      insert.setBytes(7, HEX.parseHex(place.hash()));
      insert.executeUpdate();
    }
  }

  List<Claimed> after(long number, int limit) throws SQLException {
    List<Claimed> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from audit_seal where number > ? order by number limit " + limit)) {
      select.setLong(1, number);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(new Claimed(span(row), HEX.formatHex(row.getBytes("hash"))));
        }
      }
    }
    return found;
  }

  /** What seals that were made since then had not seen, and no seal has had since. */
  List<Long> missed(Instant since) throws SQLException {
    Set<Long> missed = new TreeSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select absent, late from audit_seal"
                + " where at >= ? and (absent <> '{}' or late <> '{}') order by number")) {
      select.setObject(1, since.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Gaps.of(longs(row, "absent")).positions().limit(MOST_MISSED).forEach(missed::add);
          List.of(longs(row, "late")).forEach(missed::remove);
        }
      }
    }
    return List.copyOf(missed);
  }

  private static Long[] longs(ResultSet row, String column) throws SQLException {
    return (Long[]) row.getArray(column).getArray();
  }

  private static Span span(ResultSet row) throws SQLException {
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    return new Span(
        row.getLong("number"),
        row.getLong("upto"),
        Gaps.of(longs(row, "absent")),
        List.of(longs(row, "late")),
        row.getBytes("sums"),
        at);
  }
}
