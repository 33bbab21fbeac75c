package io.huifang.suite.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A component that is brought back when it ends although nobody asked for it. */
public final class Supervised {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration PROVEN_AFTER = Duration.ofSeconds(60);

  private final Component component;
  private final ScheduledExecutorService timer;
  private final Consumer<String> progress;
  private volatile boolean wanted;
  private int failures;
  private Instant startedAt = Instant.EPOCH;

  /** Watches the component from its first start on. */
  public Supervised(
      Component component, ScheduledExecutorService timer, Consumer<String> progress) {
    this.component = component;
    this.timer = timer;
    this.progress = progress;
  }

  /** Name of the component. */
  public String name() {
    return component.name();
  }

  /** Process id, or -1; killing it from outside looks like a crash and is healed. */
  public long pid() {
    return component.pid();
  }

  /** Whether the process is there. */
  public boolean running() {
    return component.running();
  }

  /** Starts it, returns when it answers, and keeps it running from then on. */
  public synchronized void start() {
    wanted = true;
    if (component.running()) {
      return;
    }
    component.start();
    if (!wanted) {
      component.stop();
      throw new StartFailure(name() + " was stopped while it started");
    }
    startedAt = Instant.now();
    component.exited().thenRun(this::ended);
  }

  /** Stops it politely; it stays down until {@link #start()}. */
  public void stop() {
    // Not synchronized: Ctrl-C must not wait for a start that is under way.
    wanted = false;
    component.stop();
  }

  /** SIGKILL; it stays down until {@link #start()} so that a test decides when it comes back. */
  public void kill() {
    wanted = false;
    component.kill();
  }

  private synchronized void ended() {
    if (!wanted || component.running()) {
      return;
    }
    if (Duration.between(startedAt, Instant.now()).compareTo(PROVEN_AFTER) > 0) {
      failures = 0;
    }
    Duration pause = pause();
    failures++;
    try {
      timer.schedule(this::restart, pause.toMillis(), TimeUnit.MILLISECONDS);
      progress.accept(
          name() + " ended unexpectedly; starting it again in " + pause.toSeconds() + " s");
    } catch (RejectedExecutionException stopping) {
      wanted = false;
    }
  }

  private Duration pause() {
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures, 5));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private synchronized void restart() {
    if (!wanted || timer.isShutdown()) {
      return;
    }
    try {
      start();
      progress.accept(name() + " is back");
    } catch (StartFailure failure) {
      if (timer.isShutdown()) {
        // Cut off by the stop of everything, which takes care of the rest.
        return;
      }
      progress.accept(failure.sentence());
      component.kill();
      ended();
    }
  }
}
