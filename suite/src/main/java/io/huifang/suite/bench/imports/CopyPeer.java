package io.huifang.suite.bench.imports;

import io.huifang.suite.bench.PeerDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The peer: the rows of the file as they are, by COPY, into a table of texts without any index. */
final class CopyPeer {
  private static final int TIMES = 5;
  private static final String COPY = "copy incident from stdin with (format csv, header)";

  private CopyPeer() {}

  /** Rows in a second, over several copies, because one is over too soon to be measured. */
  static double rowsPerSecond(PeerDatabase peer, IncidentFile file)
      throws SQLException, IOException {
    byte[] bytes = file.bytes();
    try (Connection connection = peer.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table incident ("
              + Arrays.stream(file.columns()).map(c -> c + " text").collect(Collectors.joining(","))
              + ")");
      copy(connection, bytes);
      long begin = System.nanoTime();
      long rows = 0;
      for (int i = 0; i < TIMES; i++) {
        rows += copy(connection, bytes);
      }
      return rows / ((System.nanoTime() - begin) / 1e9);
    }
  }

  private static long copy(Connection connection, byte[] bytes) throws SQLException, IOException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(COPY, new ByteArrayInputStream(bytes));
  }
}
