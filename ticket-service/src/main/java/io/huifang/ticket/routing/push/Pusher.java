package io.huifang.ticket.routing.push;

import io.huifang.platform.due.operation.JtaDueTransactions;
import io.huifang.ticket.routing.RoutingBell;
import io.huifang.ticket.routing.wait.Estimates;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks whether something can be given out: when something has changed in this process, and each
 * second for what time or other replicas have changed. It survives whatever happens to the
 * database.
 */
@ApplicationScoped
public class Pusher {
  private static final Logger LOG = Logger.getLogger(Pusher.class);
  private static final int LONGEST_NAP_MILLIS = 1000;
  private static final int BUNDLE_MILLIS = 10;
  @Inject Matching matching;
  @Inject Estimates estimates;
  @Inject JtaDueTransactions transactions;
  @Inject RoutingBell bell;

  @ConfigProperty(name = "huifang.routing.enabled", defaultValue = "true")
  boolean enabled;

  private boolean rung;
  private volatile boolean closing;
  private boolean outage;

  void open(@Observes StartupEvent start) {
    if (enabled) {
      bell.on(this::ring);
      Thread thread = new Thread(this::loop, "routing");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void close(@Observes ShutdownEvent stop) {
    closing = true;
    ring();
  }

  /**
   * All that can be given out now.
   *
   * @return how many tickets were
   */
  public int settle() {
    AtomicInteger given = new AtomicInteger();
    int all = 0;
    do {
      transactions.completing(List.of(), () -> given.set(matching.pass()));
      all += given.get();
    } while (given.get() > 0 && !closing);
    transactions.completing(List.of(), estimates::make);
    return all;
  }

  private synchronized void ring() {
    rung = true;
    notifyAll();
  }

  private void loop() {
    while (!closing) {
      try {
        rest();
        settle();
        if (outage) {
          LOG.info("Work is given out again");
        }
        outage = false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        // whatever it is, a loop that ended would be noticed by nobody
        if (!outage && !closing) {
          LOG.warnf("No work is given out: %s", e.toString());
        }
        outage = true;
      }
    }
  }

  /** A short while longer than the first ring, so that many changes are looked at together. */
  private void rest() throws InterruptedException {
    synchronized (this) {
      long end = System.nanoTime() + LONGEST_NAP_MILLIS * 1_000_000L;
      long left = LONGEST_NAP_MILLIS;
      while (!closing && left > 0 && (outage || !rung)) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000L;
      }
      rung = false;
    }
    Thread.sleep(BUNDLE_MILLIS);
  }
}
