package io.huifang.suite.bench.due;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What a step does: it writes a row. Counts them, and how late they were. */
final class Steps {
  private static final int MOST = 1 << 16;
  private final AtomicLong done = new AtomicLong();
  private final long[] lateMicros = new long[MOST];

  void ran(Connection connection, List<Instant> dueAt) throws SQLException {
    Instant now = Instant.now();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into bench_step (n) select * from generate_series(1, ?)")) {
      insert.setInt(1, dueAt.size());
      insert.executeUpdate();
    }
    for (Instant due : dueAt) {
      long n = done.getAndIncrement();
      if (n < MOST) {
        lateMicros[(int) n] = Duration.between(due, now).toNanos() / 1000;
      }
    }
  }

  long count() {
    return done.get();
  }

  void reset() {
    done.set(0);
  }

  /** Milliseconds that this share of the steps was at most late. */
  double lateMillis(double share) {
    long[] sorted = Arrays.copyOf(lateMicros, (int) Math.min(MOST, count()));
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1000.0;
  }
}
