package io.huifang.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.suite.data.DataDirectory;
import io.huifang.suite.process.JavaProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @TempDir Path folder;

  @Test
  void stopsWhatAKilledLauncherLeftAndSaysSo() throws Exception {
    Path program = folder.resolve("Sleeper.java");
    java.nio.file.Files.writeString(
        program,
        "class Sleeper { public static void main(String[] a) throws Exception"
            + " { Thread.sleep(60_000); } }");
    Process child =
        new ProcessBuilder(JavaProcess.java(), "-XX:TieredStopAtLevel=1", program.toString())
            .start();
    List<String> said = new ArrayList<>();
    try (DataDirectory data = DataDirectory.claim(folder.resolve("data"))) {
      data.pidFile("ticket").write(child.toHandle());

      Leftovers.stop(data, said::add);

      assertThat(child.waitFor(1, TimeUnit.SECONDS)).isTrue();
      assertThat(said).singleElement().asString().contains("ticket (" + child.pid() + ")");
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void isSilentWhenThereIsNothing() {
    List<String> said = new ArrayList<>();
    try (DataDirectory data = DataDirectory.claim(folder.resolve("data"))) {
      Leftovers.stop(data, said::add);
    }
    assertThat(said).isEmpty();
  }
}
