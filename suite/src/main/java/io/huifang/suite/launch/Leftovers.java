package io.huifang.suite.launch;

import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.database.Database;
import io.huifang.suite.database.Postmaster;
import io.huifang.suite.process.Pause;
import io.huifang.suite.process.StartFailure;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Processes of an earlier launcher that was killed before it could stop them. */
final class Leftovers {
  private static final Duration POLITE = Duration.ofSeconds(10);

  private Leftovers() {}

  /** Stops them; everything is checked to be ours, so a reused pid never hits a stranger. */
  static void stop(DataDirectory data, Consumer<String> progress) {
    List<ProcessHandle> children = new ArrayList<>();
    List<String> names = new ArrayList<>();
    File[] files = data.resolve("pids").toFile().listFiles();
    for (File file : files == null ? new File[0] : files) {
      data.pidFile(file.getName())
          .living()
          .ifPresent(
              process -> {
                children.add(process);
                names.add(file.getName() + " (" + process.pid() + ")");
              });
    }
    Postmaster postmaster = new Postmaster(Database.folder(data));
    postmaster.find().ifPresent(process -> names.add("postgres (" + process.pid() + ")"));
    if (names.isEmpty()) {
      return;
    }
    progress.accept("Stopping what an earlier run left behind: " + String.join(", ", names));
    end(children);
    postmaster.stop();
  }

  private static void end(List<ProcessHandle> children) {
    children.forEach(ProcessHandle::destroy);
    Instant deadline = Instant.now().plus(POLITE);
    while (children.stream().anyMatch(ProcessHandle::isAlive)) {
      Instant now = Instant.now();
      if (now.isAfter(deadline.plus(POLITE))) {
        throw new StartFailure("What an earlier run left behind does not even end by SIGKILL");
      }
      if (now.isAfter(deadline)) {
        children.forEach(ProcessHandle::destroyForcibly);
      }
      Pause.milliseconds(50);
    }
  }
}
