package io.huifang.suite.backup;

import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.data.Secrets;
import io.huifang.suite.database.Postmaster;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Copies an installation, whether it runs or not. Of one that runs it has all but the people of the
 * login, whose files can only be copied while nobody writes to them.
 */
public final class Backup {
  /** Of the run, not of the installation. */
  private static final Set<String> PASSING =
      Set.of("logs", "pids", "launcher.lock", "huifang-data", "postgres", "postgres.password");

  private static final String BEFORE = "before-restore";

  private final Path data;

  /**
   * @param data the data folder of the installation
   */
  public Backup(Path data) {
    this.data = data.toAbsolutePath().normalize();
  }

  /**
   * Takes one.
   *
   * @param to a folder that does not exist yet
   * @return what it is, in a line
   * @throws StartFailure if there is nothing to back up, or nowhere to put it
   */
  public String to(Path to) {
    Path postgres = data.resolve("postgres");
    if (!Files.exists(data.resolve("postgres.ready"))) {
      throw new StartFailure(data + " holds no data of Huifang: there is nothing to back up");
    }
    if (to.toAbsolutePath().normalize().startsWith(data)) {
      throw new StartFailure("A backup inside of the data folder would go with it");
    }
    boolean runs = new Postmaster(postgres).find().isPresent();
    if (runs) {
      return write(to, true);
    }
    try (DataDirectory claimed = DataDirectory.claim(data)) {
      return write(to, false);
    }
  }

  private String write(Path to, boolean runs) {
    BackupFolder folder = BackupFolder.create(to);
    try {
      Trees.copy(
          data,
          folder.data(),
          path -> {
            String first = path.getName(0).toString();
            return !PASSING.contains(first)
                && !first.startsWith(BEFORE)
                && !(runs && first.equals("keycloak"));
          });
      Path postgres = data.resolve("postgres");
      if (runs) {
        BaseBackup.take(address(postgres), password(), postgres, folder.data().resolve("postgres"));
      } else {
        Trees.copy(
            postgres,
            folder.data().resolve("postgres"),
            path -> !path.getFileName().toString().equals("epg-lock"));
      }
      String text =
          "Backup of %s, %s, of an installation that %s"
              .formatted(
                  data,
                  Instant.now().truncatedTo(ChronoUnit.SECONDS),
                  runs ? "ran: without the people of the login" : "was stopped");
      folder.complete(text + "\n");
      return text;
    } catch (IOException | SQLException e) {
      throw new StartFailure("The backup is not complete: " + e, e);
    }
  }

  /** Where the server of this folder listens, as it says itself. */
  private static String address(Path postgres) throws IOException {
    String port = Files.readAllLines(postgres.resolve("postmaster.pid")).get(3).strip();
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  private String password() {
    return Secrets.ofInstallation(data).get("database.postgres");
  }
}
