package io.huifang.suite.fault;

import io.huifang.suite.api.Api;
import io.huifang.suite.bench.promises.PromiseRows;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Three replicas of escalation-service with production settings, promises on as many cases out of a
 * genuine one, and receivers that fail half of the time.
 */
final class StormWorld implements AutoCloseable {
  static final int REPLICAS = 3;
  static final List<String> SERVICES = List.of("escalation");

  /** From its first reminder to its second, and from there to its end. */
  static final Duration BETWEEN = Duration.ofSeconds(60);

  private static final List<String> JAVA =
      List.of("-Xms128m", "-Xmx384m", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError");

  /** One in five wants mails at once, the others collected for a minute unless they are urgent. */
  private static final String WISHES =
      """
      update notify_rule set wishes = case when person ~ '[05]$'
        then '{"mail":["NORMAL","HIGH"],"through":["HIGH"],"bundleMinutes":1}'
        else '{"mail":[],"through":["HIGH"],"bundleMinutes":1}' end::jsonb
      """;

  final FlakySmtp smtp = new FlakySmtp();
  final FlakyHook hook = new FlakyHook();
  final Stack stack;

  StormWorld() {
    var builder =
        Stack.builder()
            .dataDirectory(Path.of("target", "promise-storm", "data").toAbsolutePath())
            .reset(true)
            .openDoor()
            .ports(Ports.free())
            .only(EnumSet.of(Part.DATABASE, Part.IDENTITY, Part.ESCALATION))
            .javaOptions(JAVA)
            .replicas(Part.ESCALATION, REPLICAS)
            .environment(Part.ESCALATION, "HUIFANG_SMTP_PORT", "" + smtp.port())
            // in production no message may go to this machine
            .environment(Part.ESCALATION, "QUARKUS_PROFILE", "rehearsal")
            .environment(Part.ESCALATION, "HUIFANG_NOTIFY_ALLOWED_HOSTS", "127.0.0.1");
    for (String absent : List.of("TICKET", "SURVEY", "KPI")) {
      builder.environment(
          Part.ESCALATION, "HUIFANG_OUTBOX_SUBSCRIBERS_" + absent + "_TYPES", "none");
    }
    stack = builder.build();
    stack.start();
  }

  Api as(String username) {
    return new Api(stack.url("escalation"), () -> stack.token(username));
  }

  Sql sql() {
    return new Sql(stack.database(), "escalation");
  }

  /**
   * The office, an endpoint for one team, and so many promises, whose steps fall due from a moment
   * on.
   */
  void open(int promises, Instant first, Duration apart) throws SQLException {
    try (PromiseRows rows = new PromiseRows(stack, "escalation")) {
      rows.office();
      rows.execute(WISHES);
      var made =
          as("admin")
              .post(
                  "/api/notification-endpoints",
                  Map.of(
                      "name",
                      "storm",
                      "channel",
                      "WEBHOOK",
                      "address",
                      hook.address(),
                      "interest",
                      Map.of(
                          "kinds", List.of("PROMISE_LATE"),
                          "urgencies", List.of(),
                          "teams", List.of("team-1")),
                      "active",
                      true))
              .ok();
      hook.secret(made.path("secret").asText());
      as("admin")
          .post(
              "/api/cases",
              Map.of("ticketId", rows.text(PromiseRows.TICKET), "reason", "Nobody came"))
          .ok();
      Instant due = first.plus(BETWEEN.multipliedBy(2));
      rows.make(1, promises, due, apart);
      rows.plan("REMIND_50", 1, promises, first, apart);
      rows.plan("REMIND_80", 1, promises, first.plus(BETWEEN), apart);
      rows.plan("OVERDUE", 1, promises, due, apart);
      // what must happen, written down before it does
      rows.execute(
          "create table storm_plan as select key, due_at from due_work where kind = 'deadline'"
              + " and due_at < now() + interval '2 hours'");
      rows.execute("grant select on storm_plan to escalation");
      rows.execute("vacuum analyze due_work, escalation_case, promise");
    }
  }

  @Override
  public void close() {
    stack.stop();
    smtp.close();
    hook.close();
  }
}
