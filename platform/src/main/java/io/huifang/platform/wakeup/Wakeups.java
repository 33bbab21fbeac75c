package io.huifang.platform.wakeup;

import io.huifang.platform.watch.DatabaseWatch;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Wakes whoever waits for a topic: those of this process at once, those of other replicas by {@code
 * NOTIFY}. A wake-up may be lost with a connection, so everybody also looks by himself now and
 * then. It is sent after the commit and not in it, because PostgreSQL lets transactions that notify
 * commit one after the other (docs/adr/0011).
 */
@ApplicationScoped
public class Wakeups {
  private final Map<String, List<Runnable>> sleepers = new ConcurrentHashMap<>();
  @Inject DataSource database;
  @Inject DatabaseWatch outages;

  @ConfigProperty(name = "huifang.wakeups.enabled", defaultValue = "true")
  boolean enabled;

  private NotificationLine line = NotificationLine.CLOSED;

  void open(@Observes @Priority(100) StartupEvent start) {
    if (enabled) {
      line = NotificationLine.open(database, this::wakeHere, outages::noticed);
    }
  }

  void close(@Observes ShutdownEvent stop) {
    line.close();
  }

  /** Calls back on every signal of the topic; must be quick, and must not fail. */
  public void on(String topic, Runnable wake) {
    sleepers.computeIfAbsent(topic, key -> new CopyOnWriteArrayList<>()).add(wake);
  }

  /** To be called after the commit of what there is to see. */
  public void signal(String topic) {
    wakeHere(topic);
    line.send(topic);
  }

  private void wakeHere(String topic) {
    sleepers.getOrDefault(topic, List.of()).forEach(Runnable::run);
  }
}
