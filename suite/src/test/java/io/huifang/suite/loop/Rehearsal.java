package io.huifang.suite.loop;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.identity.Person;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.launch.StackBuilder;
import io.huifang.suite.trace.OtlpReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * Everything for real, once for all tests of this module: PostgreSQL, Keycloak, SMTP and the four
 * packaged services on free ports, with a clock that the tests push forward.
 */
final class Rehearsal {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static Rehearsal running;
  private static RuntimeException failed;
  final Stack stack;

  /** Gets the spans of all four services. */
  final OtlpReceiver traces = new OtlpReceiver();

  private final Path offset;
  private Duration ahead = Duration.ZERO;

  private Rehearsal() throws IOException {
    Path folder = Path.of("target", "rehearsal").toAbsolutePath();
    Files.createDirectories(folder);
    offset = folder.resolve("clock-offset");
    Files.writeString(offset, "PT0S");
    StackBuilder plan =
        Stack.builder()
            .dataDirectory(folder.resolve("data"))
            .reset(true)
            .openDoor()
            .ports(Ports.free())
            .clockOffsetFile(offset)
            .environment(Part.ESCALATION, "HUIFANG_NOTIFY_ALLOWED_HOSTS", "127.0.0.1")
            .environment(Part.KPI, "HUIFANG_LOGS_JSON", "true")
            .progress(System.out::println);
    for (Part service : Part.services()) {
      plan.environment(service, "HUIFANG_TRACES_ENDPOINT", traces.endpoint());
    }
    stack = plan.build();
    stack.start();
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
    organisation();
  }

  static synchronized Rehearsal get() {
    if (failed != null) {
      throw failed; // once is enough: a second start would only fail again, and take as long
    }
    if (running == null) {
      try {
        running = new Rehearsal();
      } catch (IOException e) {
        failed = new UncheckedIOException(e);
        throw failed;
      } catch (RuntimeException e) {
        failed = e;
        throw e;
      }
    }
    return running;
  }

  private void organisation() {
    Api tickets = as("admin", "ticket");
    for (String team : new String[] {"north", "south"}) {
      tickets.put("/api/teams/" + team, Map.of("name", team, "calendar", "office")).ok();
    }
    for (Person person : Person.all()) {
      if (!person.role().equals("admin")) {
        Map<String, Object> agent = new HashMap<>();
        agent.put("name", person.first() + " " + person.last());
        agent.put("email", person.email());
        agent.put("team", person.team());
        agent.put("role", person.role().toUpperCase(Locale.ROOT));
        tickets.put("/api/agents/" + person.id(), agent).ok();
      }
    }
  }

  /** A service as seen by one of the demo people. */
  Api as(String username, String service) {
    return new Api(stack.url(service), () -> stack.token(username));
  }

  /** A service as seen by its siblings. */
  Api asService(String service) {
    return new Api(stack.url(service), () -> stack.tokens().ofProgram("ticket-service"));
  }

  /** Pushes the clock of all services forward; nothing sleeps. */
  void advance(Duration by) {
    ahead = ahead.plus(by);
    try {
      Path draft = offset.resolveSibling("clock-offset.new");
      Files.writeString(draft, ahead.toString());
      Files.move(
          draft,
          offset,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the services take for now. */
  Instant now() {
    return Instant.now().plus(ahead);
  }

  ConditionFactory soon() {
    return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200));
  }

  /** Waits until no event waits in any outbox. */
  void settle() {
    settle(PATIENCE);
  }

  void settle(Duration patience) {
    soon()
        .atMost(patience)
        .ignoreExceptions()
        .until(
            () -> {
              for (String service : new String[] {"ticket", "survey", "escalation"}) {
                JsonNode counts = as("admin", service).get("/api/outbox").ok();
                if (counts.path("pending").asLong() + counts.path("parked").asLong() > 0) {
                  return false;
                }
              }
              return true;
            });
  }

  /** The one value of a metric over a period, filters as in the query string. */
  JsonNode metric(String id, Instant from, Instant to, String filters) {
    return as("mei.chen", "kpi")
        .get("/api/metrics/" + id + "/values?from=" + from + "&to=" + to + filters)
        .ok()
        .path("rows")
        .path(0);
  }
}
