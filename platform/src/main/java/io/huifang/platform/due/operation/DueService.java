package io.huifang.platform.due.operation;

import io.huifang.platform.due.DueHandler;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.engine.DueTable;
import io.huifang.platform.wakeup.Wakeups;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The engine of this replica. */
@ApplicationScoped
public class DueService {
  private final Map<String, DueHandler> handlers;
  private final List<String> kinds;
  private final List<String> outward;
  private final Wakeups wakeups;
  private final boolean enabled;
  private final DueEngine engine;

  @Inject
  DueService(
      @Any Instance<DueHandler> handlers,
      JtaDueTransactions transactions,
      DueMetrics metrics,
      Wakeups wakeups,
      DataSource database,
      Clock clock,
      @ConfigProperty(name = "huifang.due.enabled", defaultValue = "true") boolean enabled) {
    this.wakeups = wakeups;
    this.enabled = enabled;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(DueHandler::kind, Function.identity()));
    this.kinds = handlers.stream().map(DueHandler::kind).sorted().toList();
    this.outward =
        handlers.stream().filter(DueHandler::outward).map(DueHandler::kind).sorted().toList();
    this.engine =
        new DueEngine(
            handlers.stream().toList(),
            new DueTable(database),
            transactions,
            metrics,
            clock,
            DueWork.LONGEST_NAP);
  }

  void start(@Observes @Priority(3000) StartupEvent start) {
    if (enabled) {
      wakeups.on(DueWork.TOPIC, engine::wake);
      kinds.forEach(kind -> wakeups.on(DueWork.topic(kind), () -> engine.wake(kind)));
      engine.start();
    }
  }

  void stop(@Observes @Priority(1) ShutdownEvent stop) {
    engine.close();
  }

  /** The kinds of work of this service. */
  public List<String> kinds() {
    return kinds;
  }

  /** What is done with a kind, null if there is none of that name. */
  public @Nullable DueHandler handler(String kind) {
    return handlers.get(kind);
  }

  /** Those of them that say something to people outside. */
  public List<String> outward() {
    return outward;
  }

  /** Runs in this thread all that is due: for tests, which leave the engine off. */
  public int drain() {
    return engine.drain();
  }
}
