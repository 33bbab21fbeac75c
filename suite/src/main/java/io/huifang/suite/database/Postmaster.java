package io.huifang.suite.database;

import io.huifang.suite.process.Pause;
import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The server process of a data folder, found by the file that PostgreSQL itself keeps. */
public final class Postmaster {
  private final Path folder;

  /** The server of this folder, running or not. */
  public Postmaster(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** The process if it lives and really serves this folder; the pid may be reused by now. */
  public Optional<ProcessHandle> find() {
    try {
      List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
      return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
          .filter(ProcessHandle::isAlive)
          .filter(this::servesFolder);
    } catch (IOException | RuntimeException noneOrDamaged) {
      return Optional.empty();
    }
  }

  private boolean servesFolder(ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .map(line -> line.contains("postgres") && line.contains(folder.toString()))
        .orElse(false);
  }

  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  public void stop() {
    signal("-INT");
    if (!endedWithin(Duration.ofSeconds(15))) {
      // Immediate shutdown is safe too: the next start replays the log.
      signal("-QUIT");
      awaitEnd();
    }
  }

  /** Waits until the process is gone. */
  void awaitEnd() {
    if (!endedWithin(Duration.ofSeconds(15))) {
      throw new StartFailure("PostgreSQL in " + folder + " does not stop");
    }
  }

  private boolean endedWithin(Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    while (find().isPresent()) {
      if (Instant.now().isAfter(deadline)) {
        return false;
      }
      Pause.milliseconds(50);
    }
    return true;
  }

  private void signal(String signal) {
    // Java can only send TERM, which PostgreSQL takes as "wait for every client to leave".
    find()
        .ifPresent(
            process -> {
              try {
                new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
              } catch (IOException e) {
                process.destroy();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
