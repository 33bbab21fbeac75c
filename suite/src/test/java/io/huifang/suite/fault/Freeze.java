package io.huifang.suite.fault;

import io.huifang.suite.process.Supervised;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A process that stops in the middle of a step and goes on later as if no time had passed. */
final class Freeze {
  private Freeze() {}

  static void begin(Supervised victim) {
    signal(victim, "-STOP");
  }

  static void end(Supervised victim) {
    signal(victim, "-CONT");
  }

  private static void signal(Supervised victim, String signal) {
    try {
      int code = new ProcessBuilder("kill", signal, Long.toString(victim.pid())).start().waitFor();
      if (code != 0) {
        throw new IllegalStateException("kill " + signal + " of " + victim.name() + ": " + code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
