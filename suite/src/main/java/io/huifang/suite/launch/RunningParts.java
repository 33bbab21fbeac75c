package io.huifang.suite.launch;

import io.huifang.suite.balance.Balancer;
import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.database.Database;
import io.huifang.suite.identity.Identity;
import io.huifang.suite.identity.KeycloakFiles;
import io.huifang.suite.identity.Tokens;
import io.huifang.suite.mail.InboxServer;
import io.huifang.suite.mail.Mailbox;
import io.huifang.suite.mail.SmtpInbox;
import io.huifang.suite.process.Component;
import io.huifang.suite.process.LogTail;
import io.huifang.suite.process.Supervised;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The parts of one started stack, and the order in which they come and go. */
final class RunningParts {
  private final StackBuilder plan;
  private final DataDirectory data;
  private final Ports ports;
  private final Mailbox inbox;
  private final Consumer<String> progress;
  private final StartCrew crew;
  private final Map<String, Supervised> components = new LinkedHashMap<>();
  private final Map<String, Integer> portsOfReplicas = new LinkedHashMap<>();
  private final Map<Part, Balancer> balancers = new EnumMap<>(Part.class);
  private final List<AutoCloseable> listeners = new ArrayList<>();
  private final KeycloakFiles keycloak;
  private final Database database;
  private final Identity identity;
  private final Tokens tokens;

  RunningParts(StackBuilder plan, DataDirectory data, Ports ports, Mailbox inbox) {
    this.plan = plan;
    this.data = data;
    this.ports = ports;
    this.inbox = inbox;
    this.progress = plan.progress;
    this.crew = new StartCrew(progress);
    this.keycloak = new KeycloakFiles(plan.home.keycloak());
    List<String> names = Part.services().stream().map(Part::label).toList();
    this.database =
        new Database(
            data, plan.home.postgres(), ports.get(Port.DATABASE), names, plan.databaseSettings);
    Map<String, Integer> pages = new HashMap<>();
    Part.services().forEach(part -> pages.put(part.label() + "-service", ports.get(part.port())));
    this.identity = new Identity(data, keycloak, ports.get(Port.KEYCLOAK), pages, plan.demo);
    this.tokens = identity.tokens();
  }

  void start() {
    Set<Part> services = plan.parts.stream().filter(Part::isService).collect(Collectors.toSet());
    services.forEach(plan.home::checkBuilt);
    boolean withIdentity = plan.parts.contains(Part.IDENTITY);
    if (withIdentity) {
      keycloak.home();
      add(identity);
    }
    if (plan.parts.contains(Part.DATABASE)) {
      add(database);
    }
    List<Replica> replicas = new ArrayList<>();
    services.forEach(part -> replicas.addAll(replicas(part)));
    ServiceSettings settings = new ServiceSettings(data, ports, database, identity, plan);
    for (Replica replica : replicas) {
      portsOfReplicas.put(replica.name(), replica.port());
      add(settings.process(replica));
    }
    if (plan.parts.contains(Part.MAIL)) {
      listeners.add(SmtpInbox.start(ports.get(Port.SMTP), inbox));
      listeners.add(InboxServer.start(ports.get(Port.INBOX), inbox));
    }

    // Preparing Keycloak takes both cores, so services wait for it; they wait for its answers
    // themselves while they start beside it.
    CompletableFuture<?> prepared =
        withIdentity
            ? crew.run("keycloak", keycloak.optimizeLog(), keycloak::prepare)
            : CompletableFuture.completedFuture(null);
    CompletableFuture<?> stored = crew.start(components.get("postgres"));
    CompletableFuture<?> login =
        prepared.thenCompose(done -> crew.start(components.get("keycloak")));
    List<CompletableFuture<?>> all = new ArrayList<>(List.of(stored, login));
    for (Replica replica : replicas) {
      all.add(
          CompletableFuture.allOf(stored, prepared)
              .thenCompose(done -> crew.start(components.get(replica.name()))));
    }
    crew.await(all);
  }

  private List<Replica> replicas(Part service) {
    List<Replica> replicas = Replica.of(service, plan.replicas(service), ports);
    if (replicas.size() > 1) {
      List<Integer> behind = replicas.stream().map(Replica::port).toList();
      Balancer balancer = Balancer.start(ports.get(service.port()), behind);
      balancers.put(service, balancer);
      listeners.add(balancer);
    }
    return replicas;
  }

  private void add(Component component) {
    LogTail.rotate(component.log());
    components.put(component.name(), new Supervised(component, plan.missed));
  }

  /** Callers go before what they call, so that nobody logs errors while it ends. */
  void stop() {
    crew.dismiss();
    Set<String> last = Set.of("keycloak", "postgres");
    components.values().stream()
        .filter(component -> !last.contains(component.name()))
        .toList()
        .parallelStream()
        .forEach(Supervised::stop);
    for (String name : List.of("keycloak", "postgres")) {
      Supervised component = components.get(name);
      if (component != null) {
        component.stop();
      }
    }
    for (AutoCloseable listener : listeners) {
      try {
        listener.close();
      } catch (Exception e) {
        progress.accept("A listener of the launcher does not stop: " + e);
      }
    }
  }

  /** Where one replica listens. */
  int portOf(String replica) {
    Integer port = portsOfReplicas.get(replica);
    if (port == null) {
      throw new IllegalArgumentException(replica + " is not among " + portsOfReplicas.keySet());
    }
    return port;
  }

  /** What hands connections to the replicas of a service of which there are several. */
  Balancer balancer(String service) {
    return balancers.entrySet().stream()
        .filter(one -> one.getKey().label().equals(service))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(service + " has no replicas"));
  }

  Supervised component(String name) {
    Supervised component = components.get(name);
    if (component == null) {
      throw new IllegalArgumentException(
          name + " is not part of this stack: " + components.keySet());
    }
    return component;
  }

  Tokens tokens() {
    return tokens;
  }

  Identity identity() {
    return identity;
  }

  Database database() {
    return database;
  }
}
