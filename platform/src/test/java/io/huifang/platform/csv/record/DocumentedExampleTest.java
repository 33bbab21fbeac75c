package io.huifang.platform.csv.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked example of the documentation does what the documentation says. */
class DocumentedExampleTest {

  @Test
  void givesWhatIsWritten() throws IOException {
    String[] blocks = Files.readString(Path.of("../docs/import-mapping.md")).split("```(yaml)?\n");
    Collected read = Collected.read(blocks[3], blocks[1]);

    MappedRecord record = read.records.get(0);
    assertEquals("helpdesk-C-1", record.externalId());
    assertEquals(2, record.firstLine());
    assertEquals(4, record.lastLine());
    assertEquals("RESOLVED", record.values().text("state"));
    assertEquals("2025-09-03T06:15:00Z", record.values().timestamp("firstContactAt").toString());
    assertEquals(2, record.steps().size());
    assertEquals(
        new BadRow(
            2,
            6,
            "helpdesk-C-3",
            "When",
            "firstContactAt",
            "fits none of the patterns [d/M/uuuu HH:mm]; add the pattern that it is written in",
            "33/9/2025 11:00"),
        read.bad.get(0));
    assertEquals(new ReadSummary(4, 1, 1, Map.of("test entry", 1L), 0), read.summary);
  }

  @Test
  void conditionsChangesAndDurations() throws IOException {
    String part =
        Files.readString(Path.of("../docs/import-mapping.md"))
            .split("## Conditions, changes, durations\n")[1];
    String[] blocks = part.split("```(yaml)?\n");
    Collected read = Collected.read(blocks[3], blocks[1]);

    assertEquals(
        List.of("log-1", "log-6"), read.records.stream().map(MappedRecord::externalId).toList());
    MappedValues values = read.records.get(0).values();
    assertEquals("2025-05-05T08:05:00Z", values.timestamp("firstRespondedAt").toString());
    assertEquals("2025-05-05T10:00:00Z", values.timestamp("resolvedAt").toString());
    assertEquals("2025-05-05T10:00:00Z", values.timestamp("closedAt").toString());
    assertEquals(1, values.integer("transfers"));
    assertEquals("Call numb", values.text("subject"));
    assertEquals("2", values.text("labels.floor"));
    MappedValues other = read.records.get(1).values();
    assertNull(other.timestamp("firstRespondedAt"));
    assertNull(other.timestamp("closedAt"));
    assertEquals(0, other.integer("transfers"));
  }
}
