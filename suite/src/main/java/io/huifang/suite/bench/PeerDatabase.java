package io.huifang.suite.bench;

import io.huifang.suite.launch.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A database for the peer on the server that ours uses, hence with the same durability. */
public final class PeerDatabase {
  private static final String NAME = "peer";
  private final Stack stack;

  private PeerDatabase(Stack stack) {
    this.stack = stack;
  }

  /** An empty one. */
  public static PeerDatabase create(Stack stack) throws SQLException {
    PeerDatabase peer = new PeerDatabase(stack);
    peer.execute("postgres", "create database " + NAME);
    return peer;
  }

  /** With the tables of ticket-service, made by its own migrations. */
  public PeerDatabase withTicketTables() throws SQLException, IOException {
    return withTablesOf("ticket-service");
  }

  /** With the tables of a service, made by its own migrations. */
  public PeerDatabase withTablesOf(String service) throws SQLException, IOException {
    List<Path> scripts = new ArrayList<>();
    for (String folder : new String[] {"platform", service}) {
      Path resources = stack.checkout().resolve(folder).resolve("src/main/resources/db");
      try (Stream<Path> files = Files.walk(resources)) {
        files.filter(file -> file.toString().endsWith(".sql")).forEach(scripts::add);
      }
    }
    scripts.sort(Comparator.comparing(file -> file.getFileName().toString()));
    for (Path script : scripts) {
      execute(NAME, Files.readString(script));
    }
    // the service makes partitions as it goes; the peer gets one that is large enough
    execute(
        NAME,
        "create table outbox_event_0 partition of outbox_event for values from (0) to (1000000000)");
    return this;
  }

  /** A new connection to it, whose statements are prepared on the server at once. */
  public Connection connect() throws SQLException {
    return connect(stack, NAME);
  }

  /** A new connection of the server's owner to the database of a service. */
  public static Connection connect(Stack stack, String database) throws SQLException {
    return DriverManager.getConnection(
        stack.database().jdbcUrl(database)
            // Values go as text, and the server takes them for what their column is.
            + "?prepareThreshold=1&stringtype=unspecified",
        "postgres",
        stack.database().password("postgres"));
  }

  /** Starts both sides from the same point: what others wrote is on disk. */
  public static void checkpoint(Stack stack) throws SQLException {
    new PeerDatabase(stack).execute("postgres", "checkpoint");
  }

  private void execute(String database, String sql) throws SQLException {
    try (Connection connection = connect(stack, database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
