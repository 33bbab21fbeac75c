package io.huifang.suite.launch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.suite.process.StartFailure;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTextTest {
  @TempDir Path folder;

  /** As Windows in China saves it; a stack trace would not tell the owner what to do. */
  @Test
  void aMappingInGbkIsRefusedInPlainWords() throws Exception {
    Path mapping = folder.resolve("gbk.yaml");
    Files.write(mapping, "target: ticket # 工单".getBytes(Charset.forName("GBK")));
    Path file = Files.writeString(folder.resolve("file.csv"), "id\n1\n");
    List<String> arguments = List.of("--mapping", mapping.toString(), "--file", file.toString());
    assertThatThrownBy(() -> new ImportCommand(arguments, folder, System.out).run())
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("gbk.yaml")
        .hasMessageContaining("save it as UTF-8");
  }
}
