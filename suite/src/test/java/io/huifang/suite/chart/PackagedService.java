package io.huifang.suite.chart;

import io.huifang.suite.process.HttpProbe;
import io.huifang.suite.process.JavaProcess;
import io.huifang.suite.process.Pause;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service with exactly these variables, as a container would start it. */
final class PackagedService implements AutoCloseable {
  private static final Path APP = Path.of("..", "ticket-service", "target", "quarkus-app");
  private final Process process;
  private final Path log;

  PackagedService(Map<String, String> environment, Path folder) throws IOException {
    log = Files.createTempFile(folder, "service", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                JavaProcess.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                APP.resolve("quarkus-run.jar").toAbsolutePath().normalize().toString()));
    builder.environment().keySet().removeIf(key -> key.matches("(QUARKUS|HUIFANG)_.*"));
    builder.environment().putAll(environment);
    process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(log.toFile())
            .start();
  }

  /** Waits until it has ended, and says how. */
  int exitCode() throws InterruptedException, IOException {
    if (!process.waitFor(150, TimeUnit.SECONDS)) {
      throw new AssertionError("It goes on:\n" + log());
    }
    return process.exitValue();
  }

  /** Waits until this address answers 200. */
  void awaitAnswer(URI address) throws IOException {
    for (int i = 0; i < 600; i++) {
      if (HttpProbe.answers(address)) {
        return;
      }
      if (!process.isAlive()) {
        throw new AssertionError("It has ended with " + process.exitValue() + ":\n" + log());
      }
      Pause.milliseconds(200);
    }
    throw new AssertionError("Nothing at " + address + ":\n" + log());
  }

  boolean runs() {
    return process.isAlive();
  }

  /** Asks it to end, as Kubernetes does. */
  void terminate() {
    process.destroy();
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
