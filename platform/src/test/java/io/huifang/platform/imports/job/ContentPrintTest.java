package io.huifang.platform.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.csv.mapping.ImportMapping;
import io.huifang.platform.csv.record.BadRow;
import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.RecordHandler;
import io.huifang.platform.csv.record.RecordStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentPrintTest {
  private static final String MAPPING =
      """
      target: t
      externalId: {column: id}
      group: {by: [id]}
      fields: {name: {column: name}, city: {column: city}}
      steps: {at: {column: at, type: timestamp}, fields: {state: {column: state}}}
      """;

  @Test
  void tellsFieldByFieldWhatIsOtherwise() throws IOException {
    String a = print("1,Wang,Paris,2025-01-01T00:00:00Z,NEW");
    assertThat(print("1,Wang,Paris,2025-01-01T00:00:00Z,NEW")).isEqualTo(a);
    assertThat(difference(a, "1,Wang,Rome,2025-01-01T00:00:00Z,NEW")).containsExactly("city");
    assertThat(difference(a, "1,Wang,,2025-01-01T00:00:00Z,NEW")).containsExactly("city");
    assertThat(difference(a, "1,Li,Paris,2025-01-01T00:00:00Z,OPEN"))
        .containsExactly("name", "steps");
    assertThat(ContentPrint.difference(null, a)).containsExactly("(unknown)");
  }

  @Test
  void doesNotShowWhatWasSaidNotEvenThatTwoSaidTheSame() throws IOException {
    String a = print("1,Wang,Paris,2025-01-01T00:00:00Z,NEW");
    assertThat(a).doesNotContain("Wang");
    assertThat(difference(a, "2,Wang,Paris,2025-01-01T00:00:00Z,NEW"))
        .containsExactly("city", "name", "steps");
  }

  private static List<String> difference(String before, String row) throws IOException {
    return ContentPrint.difference(before, print(row));
  }

  private static String print(String row) throws IOException {
    List<String> prints = new ArrayList<>();
    RecordStream.read(
        bytes("id,name,city,at,state\n" + row + "\n"),
        ImportMapping.parse(bytes(MAPPING), Clock.systemUTC()),
        0,
        new RecordHandler() {
          @Override
          public void record(MappedRecord good) {
            prints.add(ContentPrint.of(good));
          }

          @Override
          public void bad(BadRow row) {
            throw new AssertionError(row.toString());
          }
        });
    return prints.get(0);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
