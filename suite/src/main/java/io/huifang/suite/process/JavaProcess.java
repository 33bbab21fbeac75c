package io.huifang.suite.process;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A Java program in a process of its own, ready when an address answers 200. */
public final class JavaProcess implements Component {
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final Duration POLITE = Duration.ofSeconds(15);

  private final Spec spec;
  private volatile @Nullable Process process;

  /**
   * What to start.
   *
   * @param arguments JVM options and program; computed at each start
   * @param environment secrets belong here, never into the arguments, which anybody can list
   */
  public record Spec(
      String name,
      Supplier<List<String>> arguments,
      Map<String, String> environment,
      Path folder,
      Path log,
      PidFile pidFile,
      URI readyAt,
      Duration readyWithin) {}

  /** A process that is not started yet. */
  public JavaProcess(Spec spec) {
    this.spec = spec;
  }

  /** The java program that runs this launcher, so that children never get an older one. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public synchronized void start() {
    Process started;
    try {
      started = builder().start();
    } catch (IOException e) {
      throw new StartFailure(name() + " cannot be started: " + e.getMessage(), e);
    }
    process = started;
    spec.pidFile().write(started.toHandle());
    awaitReady(started);
  }

  private ProcessBuilder builder() throws IOException {
    List<String> command = new ArrayList<>();
    // A session of its own keeps Ctrl-C in the terminal from reaching the children all at once.
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.add(java());
    command.addAll(spec.arguments().get());
    Files.createDirectories(spec.log().toAbsolutePath().getParent());
    ProcessBuilder builder = new ProcessBuilder(command).directory(spec.folder().toFile());
    // What the caller's shell happens to export must not change a setting behind our back.
    builder.environment().keySet().removeIf(key -> key.matches("(QUARKUS|KC|HUIFANG)_.*"));
    // Fewer malloc arenas: a JVM with many threads otherwise holds tens of MB it never uses.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.environment().putAll(spec.environment());
    return builder
        .redirectErrorStream(true)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
  }

  private void awaitReady(Process started) {
    Instant deadline = Instant.now().plus(spec.readyWithin());
    while (!HttpProbe.answers(spec.readyAt())) {
      if (!started.isAlive()) {
        throw failed("stopped while starting (exit code " + started.exitValue() + ")");
      }
      if (Instant.now().isAfter(deadline)) {
        throw failed("was not ready within " + spec.readyWithin().toSeconds() + " s");
      }
      Pause.milliseconds(200);
    }
  }

  private StartFailure failed(String what) {
    return new StartFailure(
        name() + " " + what + ". The end of " + spec.log() + ":\n" + LogTail.of(spec.log(), 15));
  }

  @Override
  public void stop() {
    Process current = process;
    if (current == null) {
      return;
    }
    current.destroy();
    try {
      if (!current.waitFor(POLITE.toSeconds(), TimeUnit.SECONDS)) {
        current.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      current.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    spec.pidFile().clear();
  }

  @Override
  public void kill() {
    Process current = process;
    if (current != null) {
      current.destroyForcibly().onExit().orTimeout(POLITE.toSeconds(), TimeUnit.SECONDS).join();
    }
  }

  @Override
  public long pid() {
    Process current = process;
    return current != null && current.isAlive() ? current.pid() : -1;
  }

  @Override
  public String lastEnd() {
    Process current = process;
    if (current == null || current.isAlive()) {
      return "it has not ended";
    }
    int code = current.exitValue();
    // A process that a signal ended has 128 and the number of the signal, as in a shell.
    return "exit code " + code + (code > 128 ? ", by signal " + (code - 128) : "");
  }

  @Override
  public Path log() {
    return spec.log();
  }

  @Override
  public CompletableFuture<?> exited() {
    Process current = process;
    return current == null ? CompletableFuture.completedFuture(null) : current.onExit();
  }
}
