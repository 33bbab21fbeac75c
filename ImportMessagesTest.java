package io.huifang.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.csv.CsvFileException;
import io.huifang.platform.csv.mapping.ImportMapping;
import io.huifang.platform.csv.mapping.MappingException;
import io.huifang.platform.csv.record.BadRow;
import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.RecordHandler;
import io.huifang.platform.csv.record.RecordStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every wrong mapping and file of docs/import-messages.md is answered with what stands there. */
class ImportMessagesTest {
  private static final Path COMMITTED = Path.of("../docs/import-messages.md");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final Pattern CASE =
      Pattern.compile("(?s)## ([^\n]+)\n```yaml\n(.*?)```\n(?:```csv\n(.*?)```\n)?((?:> ?[^\n]*\n)+)");
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

  @Test
  void everyRefusalNamesItsPlaceAndItsRemedy() throws IOException {
    String committed = Files.readString(COMMITTED);
    StringBuilder said = new StringBuilder();
    int cases = 0;
    Matcher next = CASE.matcher(committed);
    while (next.find()) {
      List<String> messages = messages(next.group(2), next.group(3));
      assertThat(messages).as("case %s is refused", next.group(1)).isNotEmpty();
      String head = committed.substring(next.start(), next.start(4));
      String quoted = "> " + String.join("\n> ", messages) + "\n";
      next.appendReplacement(said, Matcher.quoteReplacement(head + quoted));
      cases++;
    }
    next.appendTail(said);
    assertThat(cases).as("wrong mappings and files").isGreaterThanOrEqualTo(60);
    if (Boolean.getBoolean("contracts.update")) {
      Files.writeString(COMMITTED, said);
    }
    assertThat(said.toString()).isEqualTo(Files.readString(COMMITTED));
  }

  private static List<String> messages(String yaml, String csv) throws IOException {
    Said said = new Said();
    try {
      ImportMapping mapping = ImportMapping.parse(stream(yaml), CLOCK);
      if (csv != null) {
        RecordStream.read(stream(csv), mapping, 0, said);
      }
    } catch (MappingException e) {
      said.messages.add("mapping: " + e.getMessage());
    } catch (CsvFileException e) {
      said.messages.add("file: " + e.getMessage());
    }
    return said.messages;
  }

  private static ByteArrayInputStream stream(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher next = BYTE.matcher(text);
    int from = 0;
    while (next.find()) {
      bytes.writeBytes(text.substring(from, next.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(next.group(1), 16));
      from = next.end();
    }
    bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  /** Writes down what is refused; of the fields of a ticket also what the service would not take. */
  private static final class Said implements RecordHandler {
    final List<String> messages = new ArrayList<>();

    @Override
    public void record(MappedRecord good) {
      RecordFields fields = new RecordFields(good.values());
      try {
        fields.text("subject", 300);
        fields.oneOf("state", List.of("NEW", "OPEN", "RESOLVED", "CLOSED"));
        fields.count("reopens");
      } catch (BadRecordException e) {
        tell(ImportBadRow.of(null, good, e).view());
      }
    }

    @Override
    public void bad(BadRow row) {
      tell(ImportBadRow.of(null, row).view());
    }

    private void tell(ImportBadRow.View bad) {
      messages.add(
          "line %d, record %d, id %s, column %s, field %s: %s [%s]"
              .formatted(
                  bad.line(),
                  bad.record(),
                  bad.externalId(),
                  bad.column(),
                  bad.field(),
                  bad.reason(),
                  bad.value()));
    }
  }
}
