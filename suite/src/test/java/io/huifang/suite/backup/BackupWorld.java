package io.huifang.suite.backup;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;

/** An installation of its own, looked at from outside and, where it must be, into its tables. */
final class BackupWorld implements AutoCloseable {
  static final List<String> SERVICES = List.of("ticket", "survey", "escalation", "kpi");
  private static final Duration PATIENCE = Duration.ofSeconds(240);

  /** After a day what the demo has left to happen has happened, and nothing falls due meanwhile. */
  private static final Duration A_DAY = Duration.ofHours(26);

  final Stack stack;
  private final Path offset;
  private Duration ahead;

  BackupWorld(Path data, boolean fresh) {
    offset = data.resolveSibling("clock-offset");
    ahead = fresh ? Duration.ZERO : A_DAY;
    write();
    stack =
        Stack.builder()
            .dataDirectory(data)
            .reset(fresh)
            .openDoor()
            .ports(Ports.free())
            .clockOffsetFile(offset)
            // so that a small world has to wait, too
            .environment(Part.TICKET, "HUIFANG_OUTBOX_RESYNC_ABOVE", "300")
            .progress(System.out::println)
            .build();
    stack.start();
  }

  /** Lets a day pass. */
  void nextDay() {
    ahead = A_DAY;
    write();
  }

  private void write() {
    try {
      Files.createDirectories(offset.getParent());
      Path draft = offset.resolveSibling("clock-offset.new");
      Files.writeString(draft, ahead.toString());
      Files.move(
          draft, offset, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the services take for now. */
  Instant now() {
    return Instant.now().plus(ahead);
  }

  Api as(String username, String service) {
    return new Api(stack.url(service), () -> stack.token(username));
  }

  /** A ticket from contact to resolved, by an agent of the north team. */
  String resolved(String category) {
    Api desk = as("li.na", "ticket");
    JsonNode opened =
        desk.post(
                "/api/tickets",
                Map.of(
                    "channel",
                    "PHONE",
                    "category",
                    category,
                    "subject",
                    "Charged twice",
                    "customer",
                    Map.of("name", "Wang Wei", "email", UUID.randomUUID() + "@example.org")))
            .ok();
    String ticket = "/api/tickets/" + opened.path("id").asText();
    desk.change(ticket, "/replies", Map.of("text", "We look into it")).ok();
    desk.change(ticket, "/resolution", Map.of("text", "Refunded")).ok();
    return opened.path("number").asText();
  }

  /** Waits until nothing is on its way and nothing is due. */
  void settle() {
    int[] calm = {0};
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> {
              calm[0] = quiet() ? calm[0] + 1 : 0;
              return calm[0] >= 3;
            });
  }

  private boolean quiet() throws SQLException {
    for (String service : SERVICES) {
      boolean waits =
          number(
                      service,
                      "select count(*) from outbox_event e join outbox_position p on e.seq > p.seq")
                  + number(service, "select count(*) from outbox_held")
                  + number(
                      service,
                      "select count(*) from due_work where parked_at is null and due_at <= '"
                          + now()
                          + "' and kind not in ('outbox', 'audit-seal', 'case-load')")
              > 0;
      if (waits) {
        return false;
      }
    }
    return true;
  }

  /** Has a service tell everything again, and waits until it has. */
  JsonNode resync(String service, boolean restored) {
    begin(service, restored);
    return ended(service);
  }

  String begin(String service, boolean restored) {
    return as("admin", service)
        .post("/api/outbox/resync", Map.of("restored", restored))
        .ok()
        .path("id")
        .asText();
  }

  JsonNode ended(String service) {
    Api admin = as("admin", service);
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptions()
        .until(
            () -> admin.get("/api/outbox/resync").ok(),
            job -> job.path("state").asText().equals("DONE"));
  }

  /** How much was said to people, and made because of something that was told. */
  Map<String, Long> said() throws SQLException {
    Map<String, Long> said = new TreeMap<>();
    said.put("mails", (long) stack.inbox().newest(null, 2000).size());
    said.put("invitations", number("survey", "select count(*) from invitation"));
    said.put("cases", number("escalation", "select count(*) from escalation_case"));
    said.put("promises", number("escalation", "select count(*) from promise"));
    said.put("steps of cases", number("escalation", "select count(*) from case_event"));
    for (String service : SERVICES) {
      said.put("bell of " + service, number(service, "select count(*) from notice"));
    }
    return said;
  }

  /** Drops a database as an accident would, and makes it anew without anything in it. */
  void drop(String name) throws SQLException {
    String url = stack.database().jdbcUrl("postgres");
    try (Connection connection =
            DriverManager.getConnection(url, "postgres", stack.database().password("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("drop database " + name + " with (force)");
      statement.execute("create database " + name + " owner " + name);
    }
  }

  long number(String service, String sql) throws SQLException {
    return Long.parseLong(text(service, sql));
  }

  String text(String service, String sql) throws SQLException {
    String url = stack.database().jdbcUrl(service);
    try (Connection connection =
            DriverManager.getConnection(url, service, stack.database().password(service));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() {
    stack.stop();
  }
}
