package io.huifang.suite.identity;

import io.huifang.suite.process.JavaProcess;
import io.huifang.suite.process.LogTail;
import io.huifang.suite.process.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The unpacked Keycloak of the checkout, optimized once for our database and cache. */
public final class KeycloakFiles {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final Object ONE_AT_A_TIME = new Object();

  private final Path folder;

  /** The folder into which the build unpacks the distribution. */
  public KeycloakFiles(Path folder) {
    this.folder = folder;
  }

  /** Optimizes the distribution unless that is done; returns its home. */
  public Path prepare() {
    // The file lock below is for other launchers; within one JVM it would throw, not wait.
    synchronized (ONE_AT_A_TIME) {
      return prepareAlone(home());
    }
  }

  private Path prepareAlone(Path home) {
    Path done = home.resolve("optimized-for-huifang");
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve("prepare.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock();
      if (!Files.exists(done)) {
        optimize(home);
        Files.writeString(done, "kc.sh build succeeded here.\n");
      }
      return home;
    } catch (IOException e) {
      throw new StartFailure("Keycloak in " + home + " cannot be prepared: " + e, e);
    }
  }

  /** Where the distribution is; a clear failure if it was never unpacked. */
  public Path home() {
    try (Stream<Path> content = Files.list(folder)) {
      return content
          .filter(path -> Files.exists(path.resolve("bin/kc.sh")))
          .max(Comparator.naturalOrder())
          .orElseThrow(this::missing);
    } catch (IOException e) {
      throw missing();
    }
  }

  /** What the optimizing says. */
  public Path optimizeLog() {
    return optimizeLog(home());
  }

  private static Path optimizeLog(Path home) {
    return home.resolve("optimize.log");
  }

  private StartFailure missing() {
    return new StartFailure(
        "Keycloak is not unpacked in " + folder + "; build first: ./mvnw package");
  }

  private static void optimize(Path home) throws IOException {
    File log = optimizeLog(home).toFile();
    ProcessBuilder builder =
        new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "build",
                "--db=dev-file",
                "--cache=local")
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(log);
    builder.environment().put("JAVA", JavaProcess.java());
    builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    Process build = builder.start();
    try {
      if (!build.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        end(build);
        throw new StartFailure(
            "Keycloak was not prepared within " + LIMIT.toSeconds() + " s; its output is " + log);
      }
      if (build.exitValue() != 0) {
        throw new StartFailure(
            "Keycloak cannot be prepared. The end of its output:\n" + LogTail.of(log.toPath(), 15));
      }
    } catch (InterruptedException e) {
      end(build);
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while Keycloak was prepared", e);
    }
  }

  /** kc.sh is a shell around the program that does the work: both have to go. */
  private static void end(Process build) {
    build.descendants().forEach(ProcessHandle::destroy);
    build.destroy();
  }
}
