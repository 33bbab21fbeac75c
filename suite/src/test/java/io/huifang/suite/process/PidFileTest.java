package io.huifang.suite.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
  @TempDir Path folder;

  @Test
  void findsTheProcessItRemembers() {
    PidFile file = new PidFile(folder.resolve("me"));
    file.write(ProcessHandle.current());

    assertThat(file.living()).contains(ProcessHandle.current());
  }

  @Test
  void aStrangerWithTheSamePidIsNotOurs() throws Exception {
    PidFile file = new PidFile(folder.resolve("me"));
    file.write(ProcessHandle.current());
    long start = Long.parseLong(Files.readString(file.file()).trim().split(" ", -1)[1]);
    Files.writeString(file.file(), ProcessHandle.current().pid() + " " + (start - 60_000));

    assertThat(file.living()).isEmpty();
  }

  @Test
  void aDamagedFileNamesNobody() throws Exception {
    PidFile file = new PidFile(folder.resolve("me"));
    Files.writeString(file.file(), "1");

    assertThat(file.living()).isEmpty();
  }
}
