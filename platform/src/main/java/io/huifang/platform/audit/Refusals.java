package io.huifang.platform.audit;

import io.huifang.platform.watch.DatabaseWatch;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Access that was refused to somebody who is signed in. Counted in memory and written once a
 * minute, one entry for each caller and route, so that nobody can fill the trail by being refused.
 */
@ApplicationScoped
public class Refusals {
  private static final Logger LOG = Logger.getLogger(Refusals.class);
  private static final int MOST = 1000;
  private final Map<Actor, Integer> counts = new ConcurrentHashMap<>();
  @Inject Audit audit;
  @Inject DatabaseWatch outages;

  void count(Actor actor) {
    if (counts.size() < MOST || counts.containsKey(actor)) {
      counts.merge(actor, 1, Integer::sum);
    }
  }

  @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void everyMinute() {
    write();
  }

  void stop(@Observes @Priority(1) ShutdownEvent stop) {
    write();
  }

  /** Writes what was counted since the last time. */
  public void write() {
    for (Actor actor : counts.keySet()) {
      Integer times = counts.remove(actor);
      try {
        QuarkusTransaction.requiringNew()
            .run(
                () ->
                    audit.note(actor, "access", actor.cause(), "REFUSED", Map.of("times", times)));
      } catch (RuntimeException e) {
        if (outages.noticed(e)) {
          counts.merge(actor, times, Integer::sum); // for the next time
          return;
        }
        LOG.warnf(
            "Refused access of %s to %s, %d times, is not in the trail: %s",
            actor.subject(), actor.cause(), times, e.toString());
      }
    }
  }
}
