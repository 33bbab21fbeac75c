package io.huifang.suite.fault;

import io.huifang.suite.api.Api;
import io.huifang.suite.identity.Person;
import io.huifang.suite.launch.Part;
import io.huifang.suite.launch.Ports;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.launch.StackBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Everything for real with so many replicas of every service, and a clock that can be pushed. */
final class FaultWorld implements AutoCloseable {
  static final List<String> SERVICES = List.of("ticket", "survey", "escalation", "kpi");
  final Stack stack;
  final int replicas;
  private final Path offset;
  private Duration ahead = Duration.ZERO;

  FaultWorld(String name, int replicas) {
    this(name, replicas, builder -> {});
  }

  FaultWorld(String name, int replicas, Consumer<StackBuilder> more) {
    this.replicas = replicas;
    Path folder = Path.of("target", name).toAbsolutePath();
    offset = folder.resolve("clock-offset");
    var builder =
        Stack.builder()
            .dataDirectory(folder.resolve("data"))
            .reset(true)
            .openDoor()
            .ports(Ports.free())
            .clockOffsetFile(offset)
            .progress(System.out::println);
    Part.services().forEach(part -> builder.replicas(part, replicas));
    more.accept(builder);
    stack = builder.build();
    advance(Duration.ZERO);
    stack.start();
    try {
      organisation();
    } catch (RuntimeException e) {
      stack.stop();
      throw e;
    }
  }

  private void organisation() {
    Api tickets = as("admin", "ticket");
    for (String team : new String[] {"north", "south"}) {
      tickets.put("/api/teams/" + team, Map.of("name", team, "calendar", "office")).ok();
    }
    for (Person person : Person.all()) {
      if (!person.role().equals("admin")) {
        Map<String, Object> agent = new TreeMap<>();
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

  Sql sql(String service) {
    return new Sql(stack.database(), service);
  }

  /** Pushes the clock of all services forward; nothing sleeps. Leases end at once, too. */
  void advance(Duration by) {
    ahead = ahead.plus(by);
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

  @Override
  public void close() {
    stack.stop();
  }
}
