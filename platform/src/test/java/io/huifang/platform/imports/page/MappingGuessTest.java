package io.huifang.platform.imports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.csv.mapping.ImportMapping;
import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.imports.RecordSink;
import io.huifang.platform.imports.file.ImportLimits;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MappingGuessTest {
  private static final ImportLimits LIMITS =
      new SmallRyeConfigBuilder()
          .withMapping(ImportLimits.class)
          .build()
          .getConfigMapping(ImportLimits.class);

  @Test
  void namesAndValuesTellWhatTheColumnsAre() throws IOException {
    String yaml =
        guess(
            "Ticket No;Opened at;Closed at;Category;CSAT Score\n"
                + "A-1;31/12/2024 08:15;31/12/2024 09:00;billing;5\n"
                + "A-2;1/1/2025 08:15;;billing;3\n",
            StandardCharsets.UTF_8);
    assertThat(yaml)
        .contains("delimiter: \";\"", "externalId: {column: \"Ticket No\"}")
        .contains(
            "firstContactAt: {column: \"Opened at\", type: timestamp, patterns: [\"d/M/uuuu H:mm\"], required: true}")
        .contains("closedAt: {column: \"Closed at\"", "category: {column: \"Category\"}")
        .contains("overall: {column: \"CSAT Score\", type: integer}");
  }

  @Test
  void whatCannotBeToldIsSaidTwice() throws IOException {
    assertThat(guess("id,created\n1,2/3/2025\n2,4/5/2025\n", StandardCharsets.UTF_8))
        .contains("patterns: [\"d/M/uuuu\", \"M/d/uuuu\"]");
  }

  @Test
  void chineseFilesOfOldProgramsAreRead() throws IOException {
    assertThat(guess("工单编号,创建时间,主题\n1,2025-01-02 10:00,退款\n", Charset.forName("GB18030")))
        .contains("charset: GB18030", "subject: {column: \"主题\"}", "column: \"工单编号\"");
  }

  @Test
  void whateverTheFileIsTheGuessIsAMapping() throws IOException {
    for (String file :
        List.of(
            "a\n",
            "a,a\n1,1\n",
            "\"x\"\"y\",\"tab\\t\"\n1,2\n",
            "id\n1\n",
            ",,\n,,\n",
            "a: b,c\n1,2\n")) {
      guess(file, StandardCharsets.UTF_8);
    }
  }

  private static String guess(String text, Charset charset) throws IOException {
    byte[] bytes = text.getBytes(charset);
    FileSample sample = FileSample.of(() -> new ByteArrayInputStream(bytes), LIMITS);
    String yaml = new MappingGuess(sample, new Anything(), ZoneId.of("Asia/Shanghai")).yaml();
    ImportMapping mapping =
        ImportMapping.parse(
            new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), Clock.systemUTC());
    assertThat(mapping.target()).isEqualTo("anything");
    return yaml;
  }

  /** Has every field that we can guess, and stores nothing. */
  private static final class Anything implements RecordSink<String> {
    @Override
    public String target() {
      return "anything";
    }

    @Override
    public Set<String> fields() {
      return Set.of("subject", "category", "firstContactAt", "closedAt", "overall");
    }

    @Override
    public String read(MappedRecord record) {
      return "";
    }

    @Override
    public Map<String, Object> preview(String record) {
      return Map.of();
    }

    @Override
    public Map<String, UUID> known(Collection<String> externalIds) {
      return Map.of();
    }

    @Override
    public void add(UUID job, Map<UUID, String> fresh) {}

    @Override
    public Map<UUID, String> remember(Collection<UUID> ids) {
      return Map.of();
    }

    @Override
    public Map<UUID, String> replace(UUID job, Map<UUID, String> records) {
      return Map.of();
    }

    @Override
    public Map<UUID, String> restore(Map<UUID, String> former) {
      return Map.of();
    }

    @Override
    public Map<UUID, String> withdraw(List<UUID> ids) {
      return Map.of();
    }
  }
}
