package io.huifang.suite.process;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A component that is missed when it ends although nobody asked for it. It is not started again
 * behind anybody's back: what ended once would hide its reason, and end again.
 */
public final class Supervised {
  private final Component component;
  private final Consumer<String> missed;
  private volatile boolean wanted;

  /**
   * Watches the component from its first start on.
   *
   * @param missed told in one sentence, with the end of the log, that it is gone
   */
  public Supervised(Component component, Consumer<String> missed) {
    this.component = component;
    this.missed = missed;
  }

  /** Name of the component. */
  public String name() {
    return component.name();
  }

  /** Process id, or -1. */
  public long pid() {
    return component.pid();
  }

  /** Where it writes what happens to it. */
  public Path log() {
    return component.log();
  }

  /** Whether the process is there. */
  public boolean running() {
    return component.running();
  }

  /** Starts it and returns when it answers; does nothing when it is there. */
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
    // On a thread of its own: that of the process has a tiny stack, and is needed by others.
    component.exited().thenRunAsync(this::ended);
  }

  /** Stops it politely; it stays down until {@link #start()}. */
  public void stop() {
    // Not synchronized: Ctrl-C must not wait for a start that is under way.
    wanted = false;
    component.stop();
  }

  /** SIGKILL; it stays down until {@link #start()}, and nobody is told. */
  public void kill() {
    wanted = false;
    component.kill();
  }

  /** Waits for a start that is under way: then it was the process before that ended. */
  private synchronized boolean isMissed() {
    // In this order: whoever stops it says so before it ends.
    boolean gone = !component.running() && wanted;
    wanted &= !gone;
    return gone;
  }

  private void ended() {
    if (isMissed()) {
      missed.accept(
          name()
              + " ended although nobody stopped it ("
              + component.lastEnd()
              + "). The end of "
              + component.log()
              + ":\n"
              + LogTail.of(component.log(), 15));
    }
  }
}
