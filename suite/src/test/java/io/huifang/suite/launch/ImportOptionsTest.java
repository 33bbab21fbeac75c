package io.huifang.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportOptionsTest {
  @TempDir Path folder;

  @Test
  void modesAndWhatIsTolerated() {
    assertThat(of().mode()).isEqualTo("ADD");
    assertThat(of("--dry-run").mode()).isEqualTo("DRY_RUN");
    assertThat(of("--replace", "--tolerate", "2.5%").mode()).isEqualTo("REPLACE");
    assertThat(of("--tolerate", "2.5%").tolerated()).isEqualTo(2.5);
    assertThat(of().tolerated()).isZero();
    assertThatThrownBy(() -> of("--replace", "--dry-run")).hasMessageContaining("Either");
    assertThatThrownBy(() -> of("--tolerate", "some").tolerated()).hasMessageContaining("percent");
    assertThatThrownBy(() -> of("--undo")).hasMessageContaining("needs a value");
  }

  @Test
  void whatIsWrongWithAFileIsToldInASentence() throws Exception {
    Path file = Files.writeString(folder.resolve("file.csv"), "");
    Path mapping = folder.resolve("mapping.yaml");
    Files.write(mapping, "target: 工单".getBytes(Charset.forName("GBK")));
    assertThatThrownBy(() -> command(mapping, file).run()).hasMessageContaining("is not UTF-8");
    Files.writeString(mapping, "target: ticket");
    assertThatThrownBy(() -> command(mapping, file).run()).hasMessageContaining("is empty");
  }

  private ImportCommand command(Path mapping, Path file) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new ImportCommand(
        List.of("--mapping", mapping.toString(), "--file", file.toString()), folder, out);
  }

  private ImportOptions of(String... arguments) {
    return new ImportOptions(List.of(arguments), folder);
  }
}
