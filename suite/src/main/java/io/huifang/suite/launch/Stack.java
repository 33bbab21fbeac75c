package io.huifang.suite.launch;

import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.data.Secrets;
import io.huifang.suite.database.Database;
import io.huifang.suite.identity.Identity;
import io.huifang.suite.identity.Tokens;
import io.huifang.suite.mail.Mailbox;
import io.huifang.suite.process.StartFailure;
import io.huifang.suite.process.Supervised;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that runs on one machine: started, watched, asked and stopped as a whole. */
public final class Stack implements AutoCloseable {
  private final StackBuilder plan;
  private final Ports ports;
  private final Mailbox inbox = new Mailbox();
  private volatile boolean stopping;
  private @Nullable DataDirectory data;
  private @Nullable RunningParts running;

  Stack(StackBuilder plan) {
    this.plan = plan;
    this.ports = plan.ports.resolved();
  }

  /** Describes a stack. */
  public static StackBuilder builder() {
    return new StackBuilder();
  }

  /** Starts everything and returns when all of it answers; on failure nothing is left running. */
  public void start() {
    try {
      DataDirectory claimed = DataDirectory.claim(plan.dataDirectory);
      data = claimed;
      Leftovers.stop(claimed, plan.progress);
      if (plan.reset) {
        claimed.reset();
      }
      claimed.checkSpace();
      PortCheck.check(ports, Part.portsOf(plan.parts));
      RunningParts started = new RunningParts(plan, claimed, ports, inbox);
      synchronized (this) {
        if (stopping) {
          throw new StartFailure("Stopped before the start");
        }
        running = started;
      }
      started.start();
    } catch (RuntimeException e) {
      stop();
      throw e;
    }
  }

  /** Stops everything; may be called at any time and more than once. */
  public synchronized void stop() {
    stopping = true;
    if (running != null) {
      running.stop();
      running = null;
    }
    if (data != null) {
      data.close();
      data = null;
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** Whether somebody asked it to stop. */
  public boolean stopping() {
    return stopping;
  }

  /**
   * {@code ticket}, {@code survey}, {@code escalation}, {@code kpi}, {@code postgres} or {@code
   * keycloak}.
   */
  public Supervised service(String name) {
    return running().component(name);
  }

  /** One replica of a service, counted from 1, which is also what {@link #service} gives. */
  public Supervised replica(String name, int number) {
    return running().component(Replica.name(name, number));
  }

  /** Base address of one replica, past the balancer: what it counts is about itself alone. */
  public URI replicaUrl(String name, int number) {
    return URI.create("http://localhost:" + running().portOf(Replica.name(name, number)));
  }

  /** Lets no new connection come to a replica, as if it had been taken out of the balancer. */
  public void rest(String name, int number) {
    running().balancer(name).rest(running().portOf(Replica.name(name, number)));
  }

  /** Lets connections come to a replica again. */
  public void resume(String name, int number) {
    running().balancer(name).resume(running().portOf(Replica.name(name, number)));
  }

  /** From which checkout replicas of a service are started from now on; it has to be built. */
  public void release(Part service, Path checkout) {
    plan.release(service, checkout);
  }

  /**
   * Base address of a service, or of {@code keycloak} or {@code inbox}, without a slash at the end.
   */
  public URI url(String name) {
    for (Port port : Port.values()) {
      if (port.label().equals(name)) {
        return URI.create("http://localhost:" + ports.get(port));
      }
    }
    throw new IllegalArgumentException("Nothing called " + name);
  }

  /** Access token of one of the demo people. */
  public String token(String username) {
    return tokens().ofPerson(username);
  }

  /** Access token of the simulator, which has every role. */
  public String serviceToken() {
    return tokens().ofSimulator();
  }

  /** Access tokens of anybody. */
  public Tokens tokens() {
    return running().tokens();
  }

  /** Keycloak: issuer and client secrets. */
  public Identity identity() {
    return running().identity();
  }

  /** PostgreSQL: addresses and passwords. */
  public Database database() {
    return running().database();
  }

  /** What was mailed since the start. */
  public Mailbox inbox() {
    return inbox;
  }

  /** The checkout from which everything is started. */
  public Path checkout() {
    return plan.home.root();
  }

  /** Ports in use. */
  public Ports ports() {
    return ports;
  }

  /** Log file of a component. */
  public Path log(String component) {
    return Objects.requireNonNull(data, "not started").log(component);
  }

  /** Where the passwords of this installation are kept, readable for its owner only. */
  Path secretsFile() {
    return file(Secrets.FILE);
  }

  /** A file in the data folder. */
  public Path file(String name) {
    return Objects.requireNonNull(data, "not started").resolve(name);
  }

  private RunningParts running() {
    return Objects.requireNonNull(running, "not started");
  }
}
