package io.huifang.suite.process;

/** Waiting between two looks at another process, which has no better way to tell us. */
public final class Pause {
  private Pause() {}

  /** Waits; an interrupt ends the start that is waiting. */
  public static void milliseconds(long time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while waiting", e);
    }
  }
}
