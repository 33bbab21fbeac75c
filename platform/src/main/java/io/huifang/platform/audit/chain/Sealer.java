package io.huifang.platform.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Moves entries into the chain, in the order in which they became visible. In one transaction that
 * takes the last place: a second sealer would take the same place and fail.
 */
@ApplicationScoped
public class Sealer {
  private static final int AT_ONCE = 500;
  private static final String MOVE =
      """
      insert into audit_entry (position, hash, %1$s)
      select n.position, decode(n.hash, 'hex'), %2$s
      from unnest(?, ?, ?) as n (entry, position, hash) join audit_open o on o.id = n.entry
      """
          .formatted(Entry.COLUMNS, "o." + Entry.COLUMNS.replace(", ", ", o."));
  @Inject DataSource database;

  /**
   * Seals what waits, in the transaction of the caller or one of its own.
   *
   * @return how many entries, 500 at most
   */
  @Transactional
  public int seal() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      List<Entry> waiting = waiting(statement);
      if (!waiting.isEmpty()) {
        move(connection, waiting, head(statement));
        statement.execute("set local huifang.audit = 'seal'");
        delete(connection, waiting);
        statement.execute("set local huifang.audit = ''");
      }
      return waiting.size();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isWaitedFor() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select 1 from audit_open limit 1")) {
      return row.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Entry> waiting(Statement statement) throws SQLException {
    List<Entry> found = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "select " + Entry.COLUMNS + " from audit_open order by id limit " + AT_ONCE)) {
      while (row.next()) {
        found.add(Entry.of(row));
      }
    }
    return found;
  }

  private static Seal head(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select position, encode(hash, 'hex') from audit_entry"
                + " order by position desc limit 1")) {
      return row.next() ? new Seal(row.getLong(1), row.getString(2)) : Seal.START;
    }
  }

  private static void move(Connection connection, List<Entry> entries, Seal head)
      throws SQLException {
    List<Seal> seals = new ArrayList<>();
    Seal last = head;
    for (Entry entry : entries) {
      last = last.next(entry);
      seals.add(last);
    }
    try (PreparedStatement insert = connection.prepareStatement(MOVE)) {
      insert.setArray(1, connection.createArrayOf("uuid", ids(entries)));
      insert.setArray(
          2, connection.createArrayOf("bigint", seals.stream().map(Seal::position).toArray()));
      insert.setArray(
          3, connection.createArrayOf("text", seals.stream().map(Seal::hash).toArray()));
      insert.executeUpdate();
    }
  }

  private static void delete(Connection connection, List<Entry> entries) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from audit_open where id = any(?)")) {
      delete.setArray(1, connection.createArrayOf("uuid", ids(entries)));
      delete.executeUpdate();
    }
  }

  private static Object[] ids(List<Entry> entries) {
    return entries.stream().map(Entry::id).toArray(UUID[]::new);
  }
}
