package io.huifang.platform.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a file is made, reading it takes no more than some megabytes. */
class SmallHeapTest {
  private static final String MAPPING =
      "target: t\nexternalId: {column: id}\nfields: {comment: {column: comment}}\n";
  @TempDir Path folder;

  @Test
  void rowsWithACommentOfAMillionCharacters() throws Exception {
    String comment = "ha".repeat(500_000);
    Path file = folder.resolve("comments.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      comments(out, comment);
    }
    assertThat(read(file, MAPPING)).isEqualTo("records 1 bad 120");
    assertThat(read(file, MAPPING + "csv: {maxFieldChars: 1048576}\n"))
        .isEqualTo("records 121 bad 0");
    Path packed = folder.resolve("comments.csv.gz");
    try (Writer out = gzip(packed)) {
      comments(out, comment);
    }
    assertThat(read(packed, MAPPING)).contains("200 times longer when unpacked");
  }

  private static void comments(Writer out, String comment) throws java.io.IOException {
    out.write("id,comment\n");
    for (int i = 0; i < 120; i++) {
      out.write(i + ",\"" + comment + "\"\n");
    }
    out.write("fine,short\n");
  }

  @Test
  void aQuoteThatIsNeverClosed() throws Exception {
    Path file = folder.resolve("quote.csv");
    String line = "text ".repeat(200) + "\n";
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("id,comment\n1,\"");
      for (int i = 0; i < 50_000; i++) {
        out.write(line);
      }
    }
    assertThat(read(file, MAPPING)).isEqualTo("records 0 bad 1");
  }

  @Test
  void packedZeros() throws Exception {
    Path file = folder.resolve("zeros.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("id,comment\n".getBytes(StandardCharsets.UTF_8));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 1_000; i++) {
        out.write(zeros);
      }
    }
    assertThat(read(file, MAPPING)).contains("200 times longer when unpacked");
  }

  @Test
  void groupsOfLongRows() throws Exception {
    Path file = folder.resolve("groups.csv");
    String comment = "ho".repeat(30_000);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("id,at,comment\n");
      for (int i = 0; i < 1_000; i++) {
        out.write("1,2025-01-01T00:00:00Z," + i + comment + "\n");
      }
    }
    String steps =
        MAPPING
            + "group: {by: [id], contiguous: %s}\n"
            + "steps: {at: {column: at, type: timestamp}, fields: {c: {column: comment}}}\n";
    assertThat(read(file, steps.formatted(true))).isEqualTo("records 0 bad 1");
    assertThat(read(file, steps.formatted(false))).contains("characters to hold; sort the file");
  }

  private static Writer gzip(Path file) throws java.io.IOException {
    return new OutputStreamWriter(
        new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
  }

  private static String read(Path file, String mapping) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    java,
                    "-Xmx64m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    SmallHeap.class.getName(),
                    file.toString(),
                    mapping))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip().lines().reduce((a, b) -> b).orElse("");
  }
}
