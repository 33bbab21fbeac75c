package io.huifang.platform.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Wakes up and lets each subscriber be served on its own, so that one that is down delays none. */
@ApplicationScoped
public class OutboxDispatcher {
  private static final Logger LOG = Logger.getLogger(OutboxDispatcher.class);
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  @Inject OutboxConfig config;
  @Inject Delivery delivery;
  @Inject ManagedExecutor executor;

  @ConfigProperty(name = "huifang.outbox.enabled", defaultValue = "true")
  boolean enabled;

  @Scheduled(every = "1s", delayed = "1s")
  void wakeUp() {
    if (enabled) {
      config.subscribers().keySet().stream().filter(busy::add).forEach(this::serve);
    }
  }

  private void serve(String subscriber) {
    executor.execute(
        () -> {
          try {
            delivery.drain(subscriber);
          } catch (RuntimeException e) {
            LOG.warnf("The outbox for %s rests: %s", subscriber, e.toString());
          } finally {
            busy.remove(subscriber);
          }
        });
  }

  /** Serves everybody in this thread; for tests, which leave the schedule off. */
  public int drain() {
    return config.subscribers().keySet().stream().mapToInt(delivery::drain).sum();
  }
}
