package io.huifang.suite.identity;

import io.huifang.suite.process.JavaProcess;
import io.huifang.suite.process.LogTail;
import io.huifang.suite.process.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Has Keycloak write down a realm with everybody in it, before the realm is replaced.
 *
 * @param log what it says meanwhile
 */
record KeycloakExport(Path log) implements KeycloakHome.Export {
  private static final Duration LIMIT = Duration.ofMinutes(4);

  @Override
  public void people(Path home, Path target) {
    List<String> command = new ArrayList<>();
    command.add(JavaProcess.java());
    command.addAll(KeycloakCommand.export(home, target));
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      Files.deleteIfExists(target);
      Process export =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .redirectOutput(log.toFile())
              .start();
      if (!export.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        export.destroyForcibly();
        throw failed("it did not end within " + LIMIT.toSeconds() + " s", home);
      }
      if (export.exitValue() != 0 || !Files.exists(target)) {
        throw failed("the end of what it said:\n" + LogTail.of(log, 15), home);
      }
    } catch (IOException e) {
      throw failed(e.toString(), home);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while the people of Keycloak were written down", e);
    }
  }

  private static StartFailure failed(String why, Path home) {
    return new StartFailure(
        "The realm of Keycloak has changed, and the people in it could not be taken over: "
            + why
            + "\nNothing was deleted. Start with the ports and options of before, or move "
            + home.resolve("data")
            + " away to begin without these people.");
  }
}
