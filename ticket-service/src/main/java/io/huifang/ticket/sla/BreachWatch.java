package io.huifang.ticket.sla;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for clocks that are about to run out or have run out; due work is found in the rows. */
@ApplicationScoped
public class BreachWatch {
  private static final Logger LOG = Logger.getLogger(BreachWatch.class);
  private static final int AT_ONCE = 200;
  @Inject SlaClocks clocks;
  @Inject BreachTeller teller;
  @Inject Clock clock;

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void look() {
    for (UUID ticket : due()) {
      try {
        teller.tell(ticket);
      } catch (RuntimeException e) {
        LOG.errorf(e, "The clocks of ticket %s could not be told and stay due", ticket);
      }
    }
  }

  @Transactional
  List<UUID> due() {
    return clocks.ticketsDue(clock.instant(), AT_ONCE);
  }
}
