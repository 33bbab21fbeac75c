package io.huifang.suite.backup;

import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.database.Database;
import io.huifang.suite.database.Postmaster;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts a backup in the place of what is there, all of it or one database. */
public final class Restore {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
  private final BackupFolder backup;
  private final Path binaries;

  /**
   * @param from the folder of a backup
   * @param binaries where the programs of PostgreSQL are unpacked
   * @throws StartFailure if it is no complete backup
   */
  public Restore(Path from, Path binaries) {
    this.backup = BackupFolder.open(from.toAbsolutePath().normalize());
    this.binaries = binaries;
  }

  /**
   * Everything. What was there is kept beside it.
   *
   * @param data the data folder
   * @return where what was there is now, in a line
   * @throws StartFailure if Huifang runs there
   */
  public String all(Path data) {
    try (DataDirectory claimed = claimed(data)) {
      Path before =
          claimed.resolve("before-restore-" + ZonedDateTime.now(ZoneOffset.UTC).format(STAMP));
      Files.createDirectories(before);
      try (Stream<Path> content = Files.list(backup.data())) {
        for (Path part : content.sorted().toList()) {
          Path place = claimed.resolve(part.getFileName().toString());
          if (Files.exists(place)) {
            Files.move(place, before.resolve(part.getFileName().toString()));
          }
          Trees.copy(part, place, path -> true);
        }
      }
      return "What was there is in " + before + "; delete it when all is well";
    } catch (IOException e) {
      throw new StartFailure("The restore is not complete: " + e, e);
    }
  }

  /**
   * One database. Its tables must be there and of the same release: those of a database that was
   * dropped are made by a start.
   *
   * @param data the data folder
   * @param name of the database, such as {@code kpi}
   * @param names of all databases of the installation
   * @param port for the installation's own PostgreSQL
   * @param spare a free port
   * @return how much it is, in a line
   * @throws StartFailure if Huifang runs there, or the tables are not those of the backup
   */
  public String one(Path data, String name, List<String> names, int port, int spare) {
    try (DataDirectory claimed = claimed(data)) {
      Database now = new Database(claimed, binaries, port, names, Map.of());
      now.start();
      try {
        return from(claimed.resolve("restore-source"), name, names, spare, now);
      } finally {
        now.stop();
      }
    }
  }

  /**
   * One database into a server that runs, while nobody works on it.
   *
   * @param scratch a folder to be made and deleted
   */
  public String from(Path scratch, String name, List<String> names, int spare, Database now) {
    try {
      DataDirectory.deleteTree(scratch);
      try (DataDirectory copy = DataDirectory.claim(scratch)) {
        Trees.copy(backup.data(), scratch, path -> !path.startsWith("keycloak"));
        Database then = new Database(copy, binaries, spare, names, Map.of());
        then.start();
        try (Connection from = superuser(then, name);
            Connection to = superuser(now, name)) {
          return new RowCopy(from, to).copy();
        } finally {
          then.stop();
        }
      } finally {
        DataDirectory.deleteTree(scratch);
      }
    } catch (IOException | SQLException e) {
      throw new StartFailure("The database " + name + " was not restored: " + e, e);
    }
  }

  private static Connection superuser(Database server, String name) throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl(name), "postgres", server.password("postgres"));
  }

  private static DataDirectory claimed(Path data) {
    DataDirectory claimed = DataDirectory.claim(data);
    if (new Postmaster(Database.folder(claimed)).find().isPresent()) {
      claimed.close();
      throw new StartFailure(
          "PostgreSQL still runs in " + data + "; start and stop ./run once, then restore");
    }
    return claimed;
  }
}
