package io.huifang.suite.fault;

import io.huifang.suite.api.Api;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;

/** Replicas of ticket-service with production settings and a clock that is moved to a morning. */
final class DayWorld implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The compiler as it comes: a day has a hundred thousand requests. */
  private static final List<String> JAVA =
      List.of("-Xms128m", "-Xmx320m", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError");

  final Stack stack;
  private final Path offset;
  private Duration ahead = Duration.ZERO;

  DayWorld(int replicas) {
    Path folder = Path.of("target", "routing-day").toAbsolutePath();
    offset = folder.resolve("clock-offset");
    stack =
        Stack.builder()
            .dataDirectory(folder.resolve("data"))
            .reset(true)
            .openDoor()
            .ports(Ports.free())
            .only(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.TICKET))
            .javaOptions(JAVA)
            .clockOffsetFile(offset)
            .replicas(Part.TICKET, replicas)
            .build();
    jumpTo(Instant.now());
    stack.start();
  }

  /** The next working day at this time. */
  static Instant workingDay(LocalTime at) {
    ZonedDateTime day = ZonedDateTime.now(ZONE).plusDays(1);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return day.with(at).toInstant();
  }

  Api as(String username) {
    return new Api(stack.url("ticket"), () -> stack.token(username));
  }

  Api program() {
    return new Api(stack.url("ticket"), stack::serviceToken);
  }

  Sql sql() {
    return new Sql(stack.database(), "ticket");
  }

  /** A connection that is kept, for what is asked thousands of times. */
  Connection connection() throws SQLException {
    String url = stack.database().jdbcUrl("ticket");
    return DriverManager.getConnection(url, "ticket", stack.database().password("ticket"));
  }

  /** What the services take for now. */
  Instant now() {
    return Instant.now().plus(ahead);
  }

  void jumpTo(Instant instant) {
    ahead = Duration.between(Instant.now(), instant);
    try {
      Files.createDirectories(offset.getParent());
      Path draft = offset.resolveSibling("clock-offset.new");
      Files.writeString(draft, ahead.toString());
      Files.move(
          draft, offset, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets all replicas look at what is due: they sleep by the real clock. */
  static void wake(Connection by) throws SQLException {
    try (Statement notify = by.createStatement()) {
      notify.execute("select pg_notify('huifang', 'rehearsal due')");
    }
  }

  @Override
  public void close() {
    stack.stop();
  }
}
