package io.huifang.suite.process;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A part of the suite that runs as a process of its own. */
public interface Component {
  /** The name people see in progress lines and log files. */
  String name();

  /** Starts it and returns once it answers; throws {@link StartFailure} otherwise. */
  void start();

  /** Stops it politely, then by force; does nothing when it is not running. */
  void stop();

  /** Ends it at once (SIGKILL), as a crash would. */
  void kill();

  /** The process id, or -1 when it is not running. */
  long pid();

  /** Completes when the current process has ended; is complete when there is none. */
  CompletableFuture<?> exited();

  /** How the last process ended, as far as it is known: {@code exit code 3}. */
  String lastEnd();

  /** Where it writes what happens to it. */
  Path log();

  /** Whether the process is there. */
  default boolean running() {
    return pid() >= 0;
  }
}
