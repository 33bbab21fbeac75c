package io.huifang.suite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path folder;

  @Test
  void belongsToOneLauncherAtATime() {
    Path root = folder.resolve("data");
    try (DataDirectory first = DataDirectory.claim(root)) {
      assertThatThrownBy(() -> DataDirectory.claim(root))
          .hasMessageContaining("already runs on")
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }
    DataDirectory.claim(root).close();
  }

  @Test
  void refusesAFolderWithOtherThings() throws Exception {
    Files.writeString(folder.resolve("thesis.txt"), "years of work");

    assertThatThrownBy(() -> DataDirectory.claim(folder)).hasMessageContaining("other things");
    assertThat(folder.resolve("thesis.txt")).exists();
  }

  @Test
  void resetDeletesTheDataAndNotWhatALinkPointsTo() throws Exception {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("kept"), "kept");
    try (DataDirectory data = DataDirectory.claim(folder.resolve("data"))) {
      Files.createDirectories(data.resolve("postgres/base"));
      Files.createSymbolicLink(data.resolve("lib"), outside);

      data.reset();

      assertThat(data.resolve("postgres")).doesNotExist();
      assertThat(data.resolve("lib")).doesNotExist();
      assertThat(outside.resolve("kept")).exists();
    }
    DataDirectory.claim(folder.resolve("data")).close();
  }

  @Test
  void secretsLastAndAreForTheOwnerOnly() throws Exception {
    try (DataDirectory data = DataDirectory.claim(folder.resolve("data"))) {
      String secret = data.secrets().get("session");

      assertThat(secret).hasSize(43);
      assertThat(data.secrets().get("session")).isEqualTo(secret);
      assertThat(data.secrets().get("other")).isNotEqualTo(secret);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
          .isEqualTo("rw-------");
    }
  }
}
