package io.huifang.suite.backup;

import io.huifang.suite.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a PostgreSQL server that runs, as pg_basebackup would take them: the program itself
 * is not among those that we have. All databases of the server are of one moment, the end.
 */
final class BaseBackup {
  /** Folders whose content means nothing to a server that starts from the copy. */
  private static final Set<String> EMPTY =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  /** Files of the server that runs, and of the library that has started it. */
  private static final Set<String> OWN =
      Set.of("postmaster.pid", "postmaster.opts", "current_logfiles", "epg-lock", "backup_label");

  private static final String START = "select pg_walfile_name(pg_backup_start('huifang', true))";
  private static final String SLOT =
      // keeps what is written from now on until this connection ends
      "select pg_create_physical_replication_slot('huifang_backup_' || pg_backend_pid(), true, true)";
  private static final String STOP = "select labelfile from pg_backup_stop(false)";

  private BaseBackup() {}

  /** Copies the server's folder to a new one. */
  static void take(String jdbcUrl, String password, Path from, Path to)
      throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", password)) {
      one(connection, SLOT);
      String first = one(connection, START);
      Trees.copy(from, to, BaseBackup::wanted);
      String label = one(connection, STOP);
      Files.writeString(to.resolve("backup_label"), label);
      log(from.resolve("pg_wal"), to.resolve("pg_wal"), first);
    } catch (SQLException | IOException e) {
      DataDirectory.deleteTree(to);
      throw e;
    }
  }

  private static boolean wanted(Path path) {
    String name = path.getFileName().toString();
    boolean inside = path.getNameCount() == 2 && EMPTY.contains(path.getName(0).toString());
    return !inside && !OWN.contains(name) && !name.startsWith("pgsql_tmp");
  }

  /** What was written while the files were copied: with it they become those of one moment. */
  private static void log(Path from, Path to, String first) throws IOException {
    Files.createDirectories(to.resolve("archive_status"));
    Files.createDirectories(to.resolve("summaries"));
    try (Stream<Path> segments = Files.list(from)) {
      for (Path segment : segments.sorted().toList()) {
        String name = segment.getFileName().toString();
        if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0) {
          Trees.copy(segment, to.resolve(name), path -> true);
        }
      }
    }
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}
