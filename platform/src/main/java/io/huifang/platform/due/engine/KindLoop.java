package io.huifang.platform.due.engine;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks after one kind in a thread of its own: claims while something is due, else sleeps until the
 * next due instant or a wake-up.
 */
final class KindLoop implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(KindLoop.class);

  /** What is due but being taken by another replica: look again soon, not at once. */
  private static final Duration LOCKED_ELSEWHERE = Duration.ofMillis(5);

  private final InHand inHand;
  private final KindWork work;
  private final DueTable table;
  private final Clock clock;
  private final Duration longestNap;
  private final ExecutorService workers;
  private final Thread thread;
  private final String kind;
  private long signals;
  private boolean outage;
  private boolean flood;
  private volatile boolean closing;

  KindLoop(KindWork work, DueTable table, Clock clock, Duration longestNap) {
    this.work = work;
    this.table = table;
    this.clock = clock;
    this.longestNap = longestNap;
    this.kind = work.handler().kind();
    DueRules rules = work.handler().rules();
    this.inHand = new InHand(rules.batch(), rules.workers());
    this.workers =
        Executors.newFixedThreadPool(
            rules.workers(), task -> daemon(task, "due-" + kind + "-worker"));
    this.thread = daemon(this::loop, "due-" + kind);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.setContextClassLoader(KindLoop.class.getClassLoader());
    return thread;
  }

  void start() {
    thread.start();
  }

  boolean runs(String wanted) {
    return kind.equals(wanted);
  }

  synchronized void wake() {
    signals++;
    notifyAll();
  }

  private void loop() {
    while (!closing) {
      long seen = seen();
      try {
        int room = inHand.room(flood);
        if (room > 0) {
          look(seen, room);
        } else {
          sleep(seen, longestNap);
        }
        recovered();
      } catch (SQLException | RuntimeException e) {
        // whatever it is, a loop that ended would be noticed by nobody
        outage(e);
        sleep(seen, Duration.ofSeconds(1));
      }
    }
  }

  /** A full claim is followed by the next at once; else one cheap look tells how long to sleep. */
  private void look(long seen, int room) throws SQLException {
    if (!flood) {
      Instant next = table.next(kind).orElse(Instant.MAX);
      if (next.isAfter(clock.instant())) {
        sleep(seen, napUntil(next));
        if (closing || next.isAfter(clock.instant())) {
          return;
        }
      }
    }
    if (closing) {
      return;
    }
    List<DueItem> items = work.claim(room);
    flood = items.size() == room;
    dispatch(items);
    if (items.isEmpty()) {
      sleep(seen, LOCKED_ELSEWHERE);
    }
  }

  private void dispatch(List<DueItem> items) {
    for (List<DueItem> chunk : work.chunks(items)) {
      inHand.add(chunk.size());
      workers.execute(
          () -> {
            try {
              work.run(chunk);
            } catch (RuntimeException | Error e) {
              LOG.errorf(e, "A worker of %s failed", kind);
            } finally {
              if (inHand.done(chunk.size())) {
                wake();
              }
            }
          });
    }
  }

  private Duration napUntil(Instant next) {
    Instant now = clock.instant();
    if (next.isAfter(now.plus(longestNap))) {
      return longestNap;
    }
    return Duration.between(now, next);
  }

  private synchronized long seen() {
    return signals;
  }

  private synchronized void sleep(long seen, Duration nap) {
    long end = System.nanoTime() + nap.toNanos();
    try {
      long left = end - System.nanoTime();
      while (signals == seen && !closing && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, 1_000_000));
        left = end - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing = true;
    }
  }

  private void outage(Exception e) {
    if (work.outage(e)) {
      return;
    }
    if (!outage && !closing) {
      LOG.warnf("Due work of kind %s rests: %s", kind, e.toString());
    }
    outage = true;
  }

  private void recovered() {
    if (outage) {
      LOG.infof("Due work of kind %s goes on", kind);
    }
    outage = false;
  }

  /** Claims nothing any more; what runs goes on. */
  void stopClaiming() {
    closing = true;
    wake();
  }

  /** Stops claiming and lets what runs come to its end. */
  @Override
  public void close() {
    stopClaiming();
    try {
      // What was claimed at this moment has to reach its worker, or it would be held until its
      // lease ends.
      thread.join(TimeUnit.SECONDS.toMillis(5));
      workers.shutdown();
      if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
