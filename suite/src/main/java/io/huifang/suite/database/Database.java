package io.huifang.suite.database;

import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.data.Secrets;
import io.huifang.suite.process.Component;
import io.huifang.suite.process.LogTail;
import io.huifang.suite.process.StartFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server of this installation; data and passwords outlive the run. */
public final class Database implements Component {
  private final DataDirectory data;
  private final Path binaries;
  private final int port;
  private final List<String> names;
  private final Map<String, String> settings;
  private final Postmaster postmaster;
  private @Nullable EmbeddedPostgres server;

  /**
   * A server that is not started yet.
   *
   * @param binaries where the programs are unpacked
   * @param names databases, each owned by a role of the same name
   * @param settings of the server, on top of our own
   */
  public Database(
      DataDirectory data,
      Path binaries,
      int port,
      List<String> names,
      Map<String, String> settings) {
    this.data = data;
    this.binaries = binaries;
    this.port = port;
    this.names = names;
    this.settings = settings;
    this.postmaster = new Postmaster(folder(data));
  }

  /** Where the server keeps its files. */
  public static Path folder(DataDirectory data) {
    return data.resolve("postgres");
  }

  /** JDBC address of one of the databases. */
  public String jdbcUrl(String name) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  /** Password of the role that owns the database. */
  public String password(String name) {
    return data.secrets().get("database." + name);
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public synchronized void start() {
    // After a crash the library still holds its lock on the folder of the dead server.
    free();
    Path ready = data.resolve("postgres.ready");
    Path passwordFile = data.resolve("postgres.password");
    try (Programs programs = Programs.open(binaries)) {
      if (!Files.exists(ready)) {
        // A first run that was cut off leaves half a cluster behind, with nothing in it yet.
        DataDirectory.deleteTree(folder(data));
      }
      Secrets.writePrivately(passwordFile, password("postgres"));
      server = ServerSettings.of(data, passwordFile, programs.folder(), port, settings).start();
      programs.complete();
      Roles.create(this, names);
      Files.writeString(ready, "The cluster is complete.\n");
    } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
      stop();
      throw new StartFailure(
          "PostgreSQL did not start on port "
              + port
              + ": "
              + e
              + ". The end of "
              + log()
              + ":\n"
              + LogTail.of(log(), 15),
          e);
    } finally {
      passwordFile.toFile().delete();
    }
  }

  @Override
  public void stop() {
    postmaster.stop();
    free();
  }

  @Override
  public void kill() {
    postmaster.find().ifPresent(process -> process.destroyForcibly());
    postmaster.awaitEnd();
    free();
  }

  private synchronized void free() {
    EmbeddedPostgres current = server;
    server = null;
    if (current == null) {
      return;
    }
    try {
      current.close();
    } catch (IOException e) {
      throw new StartFailure("The files of PostgreSQL cannot be freed: " + e.getMessage(), e);
    }
  }

  @Override
  public long pid() {
    return postmaster.find().map(ProcessHandle::pid).orElse(-1L);
  }

  @Override
  public String lastEnd() {
    // The server was started by pg_ctl and is no child of ours, so its exit code goes elsewhere.
    return "exit code unknown, its log has the reason";
  }

  @Override
  public Path log() {
    return data.log(name());
  }

  @Override
  public CompletableFuture<?> exited() {
    return postmaster
        .find()
        .<CompletableFuture<?>>map(ProcessHandle::onExit)
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }
}
