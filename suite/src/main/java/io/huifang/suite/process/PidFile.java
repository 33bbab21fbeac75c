package io.huifang.suite.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a child, so that a later run finds it when this one is killed. */
public record PidFile(Path file) {
  /** The kernel derives start times from the wall clock, which may be adjusted by a little. */
  private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

  /** Remembers the process and the instant at which it started. */
  public void write(ProcessHandle process) {
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, process.pid() + " " + start.toEpochMilli() + "\n");
    } catch (IOException e) {
      throw new StartFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** The remembered process if it still lives; a stranger with a reused pid is not it. */
  public Optional<ProcessHandle> living() {
    try {
      String[] fields = Files.readString(file).trim().split(" ", -1);
      long pid = Long.parseLong(fields[0]);
      Instant start = Instant.ofEpochMilli(Long.parseLong(fields[1]));
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> startedAt(process, start))
          .filter(PidFile::isJava);
    } catch (IOException | RuntimeException missingOrDamaged) {
      return Optional.empty();
    }
  }

  /** Forgets the process. */
  public void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stale) {
      // Harmless: the start instant tells a later run that this is no longer our process.
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant expected) {
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(actual, expected).abs().compareTo(CLOCK_SLACK) <= 0)
        .orElse(false);
  }

  private static boolean isJava(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().toString().startsWith("java"))
        .orElse(false);
  }
}
