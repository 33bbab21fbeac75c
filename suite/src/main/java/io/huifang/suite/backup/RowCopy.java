package io.huifang.suite.backup;

import io.huifang.suite.process.StartFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Puts all rows of one database in the place of those of another with the same tables, in one
 * transaction: afterwards it is the one or the other.
 */
final class RowCopy {
  private static final String RELEASE =
      "select coalesce(string_agg(version, ',' order by version), '') from flyway_schema_history"
          + " where success";
  // partitions come and go by themselves: the numbers of events, the weeks of ids
  private static final String PARTITIONS =
      """
      select format('%s|%s|%s', c.relname, p.relname, pg_get_expr(c.relpartbound, c.oid))
      from pg_inherits i join pg_class c on c.oid = i.inhrelid
        join pg_class p on p.oid = i.inhparent
      where c.relispartition and c.relkind = 'r' order by 1
      """;
  private static final String TABLES =
      """
      select format('%I|%s', c.relname, string_agg(format('%I', a.attname), ',' order by a.attnum))
      from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = ''
      where c.relkind = 'r' and c.relname <> 'flyway_schema_history'
      group by c.relname order by c.relname
      """;
  private static final String SEQUENCES =
      "select format('%I', sequencename) from pg_sequences where schemaname = 'public' order by 1";
  private final Connection from;
  private final Connection to;

  RowCopy(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  /**
   * @return how much it was, in a line
   * @throws StartFailure if the tables are not the same
   */
  String copy() throws SQLException {
    sameRelease();
    to.setAutoCommit(false);
    try (Statement change = to.createStatement()) {
      // no trigger and no foreign key judges what was judged before
      change.execute("set local session_replication_role = replica");
      partitions(change);
      List<String> tables = list(from, TABLES);
      if (!tables.equals(list(to, TABLES))) {
        throw new StartFailure("The tables are not those of the backup, although the release is");
      }
      change.execute("truncate " + String.join(", ", tables.stream().map(RowCopy::name).toList()));
      long rows = 0;
      for (String table : tables) {
        rows += rows(name(table), table.substring(table.indexOf('|') + 1));
      }
      sequences(change);
      to.commit();
      return String.format(Locale.ROOT, "%,d rows in %,d tables", rows, tables.size());
    } catch (SQLException | RuntimeException e) {
      to.rollback();
      throw e;
    }
  }

  private void sameRelease() throws SQLException {
    try (Statement look = to.createStatement();
        ResultSet known = look.executeQuery("select to_regclass('flyway_schema_history')")) {
      known.next();
      if (known.getString(1) == null) {
        throw new StartFailure(
            "The database has no tables yet: start ./run once, stop it, and restore then");
      }
    }
    if (!list(from, RELEASE).equals(list(to, RELEASE))) {
      throw new StartFailure(
          "The backup is of another release: restore all of it, or with the release that made it");
    }
  }

  private void partitions(Statement change) throws SQLException {
    Set<String> then = new LinkedHashSet<>(list(from, PARTITIONS));
    Set<String> now = new LinkedHashSet<>(list(to, PARTITIONS));
    for (String gone : now) {
      if (!then.contains(gone)) {
        change.execute("drop table \"" + gone.split("\\|")[0] + "\"");
      }
    }
    String owner =
        list(
                to,
                "select format('%I', tableowner) from pg_tables"
                    + " where tablename = 'flyway_schema_history'")
            .get(0);
    for (String missing : then) {
      if (!now.contains(missing)) {
        String[] parts = missing.split("\\|");
        change.execute(
            "create table \"%s\" partition of \"%s\" %s".formatted(parts[0], parts[1], parts[2]));
        change.execute("alter table \"%s\" owner to %s".formatted(parts[0], owner));
      }
    }
  }

  private long rows(String table, String columns) throws SQLException {
    CopyManager source = from.unwrap(PGConnection.class).getCopyAPI();
    CopyManager target = to.unwrap(PGConnection.class).getCopyAPI();
    CopyOut out =
        source.copyOut("copy %s (%s) to stdout (format binary)".formatted(table, columns));
    CopyIn in = target.copyIn("copy %s (%s) from stdin (format binary)".formatted(table, columns));
    for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
      in.writeToCopy(row, 0, row.length);
    }
    return in.endCopy();
  }

  private void sequences(Statement change) throws SQLException {
    for (String sequence : list(from, SEQUENCES)) {
      String last =
          list(from, "select format('%s, %L', last_value, is_called) from " + sequence).get(0);
      change.execute("select setval('" + sequence + "', " + last + ")");
    }
  }

  private static String name(String table) {
    return table.substring(0, table.indexOf('|'));
  }

  private static List<String> list(Connection connection, String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet rows = select.executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
