package io.huifang.platform.csv.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.huifang.platform.csv.CsvFileException;
import io.huifang.platform.csv.mapping.ImportMapping;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordStreamTest {
  private static final String ROWS =
      """
      target: answer
      externalId: {columns: [shop, no], prefix: "x-"}
      skip: [{column: kind, in: [PHANTOM], reason: no call}]
      fields:
        score: {column: score, type: integer, required: true}
        remark: {column: remark}
      """;

  @Test
  void reportsEveryLineAsRecordBadSkippedOrBlank() {
    String csv =
        "shop,no,kind,score,remark\n"
            + "A,1,,5,\"two\nlines\"\n"
            + "A,2,PHANTOM,9,\n"
            + "\n"
            + "A,3,,five,\n"
            + "A,4,,,\n"
            + "A,5,,3\n"
            + "A,,,3,\n"
            + "A,6,,4,\""
            + "y".repeat(300)
            + "\"z\n"
            + "A,7,,4,ok\n";
    Collected read = Collected.read(ROWS, csv);
    assertEquals(
        List.of("x-A-1", "x-A-7"), read.records.stream().map(MappedRecord::externalId).toList());
    assertEquals(List.of(1L, 7L), read.records.stream().map(MappedRecord::sequence).toList());
    assertEquals(
        List.of("2-3", "11-11"),
        read.records.stream().map(r -> r.firstLine() + "-" + r.lastLine()).toList());
    assertEquals(
        new BadRow(
            2,
            6,
            "x-A-3",
            "score",
            "score",
            "not a number; translate it with values, or leave it empty with onError: null",
            "five"),
        read.bad.get(0));
    assertEquals(
        new BadRow(
            3,
            7,
            "x-A-4",
            "score",
            "score",
            "required but empty; fill the cell, or give a default",
            null),
        read.bad.get(1));
    assertEquals(
        new BadRow(
            4,
            8,
            null,
            null,
            null,
            "the row has 4 columns, expected 5; look at csv.delimiter and the quotes",
            "A | 5 |  | 3"),
        read.bad.get(2));
    assertEquals("no", read.bad.get(3).column());
    assertEquals("remark", read.bad.get(4).column());
    assertEquals(200, read.bad.get(4).value().length());
    assertEquals(new ReadSummary(8, 2, 5, Map.of("no call", 1L), 1), read.summary);
  }

  @Test
  void resumesAfterTheRecordsAlreadyHandled() {
    byte[] csv =
        "shop,no,kind,score,remark\nA,1,,5,\nA,2,,x,\nA,3,,4,\n".getBytes(StandardCharsets.UTF_8);
    ImportMapping mapping = Collected.mapping(ROWS);
    Collected whole = Collected.read(mapping, 0, csv);
    Collected rest = Collected.read(mapping, 2, csv);
    assertEquals(whole.records.subList(1, 2), rest.records);
    assertEquals(List.of(), rest.bad);
    assertEquals(whole.summary, rest.summary);
  }

  private static final String LOG =
      """
      target: ticket
      group: {by: [no], contiguous: %s, maxRows: 3}
      fields:
        opened: {column: at, type: timestamp, aggregate: min}
        first: {column: state, aggregate: first}
        last: {column: state, aggregate: last}
        any: {column: who, aggregate: any}
        who: {column: who, aggregate: lastKnown}
        most: {column: n, type: integer, aggregate: max}
        sum: {column: n, type: integer, aggregate: sum}
        count: {column: n, type: integer, aggregate: count, onError: null}
      steps:
        at: {column: at, type: timestamp}
        fields: {state: {column: state}}
      """;

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aggregatesTheRowsOfAGroup(boolean contiguous) {
    Collected read =
        Collected.read(
            LOG.formatted(contiguous),
            "no,at,state,who,n\n1,2026-01-02,NEW,,1\n1,2026-01-01,OPEN,ann,4\n1,2026-01-03,DONE,,\n2,2026-01-05,NEW,bob,\n");
    MappedValues one = read.records.get(0).values();
    assertEquals(
        "{opened=2026-01-01T00:00:00Z, first=NEW, last=DONE, any=ann, who=ann, most=4, sum=5, count=2}",
        one.asMap().toString());
    assertEquals(
        List.of("NEW", "OPEN", "DONE"),
        read.records.get(0).steps().stream().map(s -> s.fields().text("state")).toList());
    assertEquals("2", read.records.get(1).externalId());
    assertNull(read.records.get(1).values().integer("sum"));
    assertEquals(0, read.records.get(1).values().integer("count"));
    assertThrows(IllegalArgumentException.class, () -> one.integer("first"));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aBadRowSpoilsItsGroupOnce(boolean contiguous) {
    Collected read =
        Collected.read(
            LOG.formatted(contiguous),
            """
            no,at,state,who,n
            1,2026-01-01,NEW,,1
            1,soon,OPEN,,1
            1,later,OPEN,,1
            2,2026-01-01,NEW,,1
            2,2026-01-02
            3,2026-01-01,NEW,,1
            4,2026-01-01,A,,
            4,2026-01-01,B,,
            4,2026-01-01,C,,
            4,2026-01-01,D,,
            ,2026-01-01,D,,
            ,2026-01-01,D,,
            """);
    assertEquals(List.of("3"), read.records.stream().map(MappedRecord::externalId).toList());
    List<BadRow> bad =
        read.bad.stream().sorted((a, b) -> Long.compare(a.line(), b.line())).toList();
    assertEquals(List.of(3L, 6L, 11L, 12L, 13L), bad.stream().map(BadRow::line).toList());
    assertEquals("1", bad.get(0).externalId());
    assertTrue(bad.get(1).reason().contains("2 columns"));
    assertTrue(bad.get(2).reason().startsWith("the group has more than 3 rows"));
    assertTrue(bad.get(4).reason().startsWith("the key of the group is empty"));
  }

  @Test
  void noticesThatAFileIsNotContiguous() {
    String csv = "no,at,state,who,n\n1,2026-01-01,A,,\n2,2026-01-01,A,,\n1,2026-01-01,B,,\n";
    Collected strict = Collected.read(LOG.formatted(true), csv);
    assertTrue(strict.bad.get(0).reason().contains("further up"), strict.bad.toString());
    Collected held = Collected.read(LOG.formatted(false), csv);
    assertEquals("B", held.records.get(0).values().text("last"));
    assertEquals(
        List.of(2L, 3L), held.records.stream().map(MappedRecord::firstLine).sorted().toList());
  }

  @Test
  void limitsWhatItHoldsInMemory() {
    String yaml = LOG.formatted(false).replace("maxRows: 3", "maxHeldRows: 2");
    String csv = "no,at,state,who,n\n" + "1,2026-01-01,A,,\n".repeat(3);
    CsvFileException e = assertThrows(CsvFileException.class, () -> Collected.read(yaml, csv));
    assertTrue(e.getMessage().contains("contiguous: true"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                  | the file is empty
          a,b                 | the file has no column 'shop'
          shop,no,kind,score,score,remark | the file has several columns 'score'
          "shop               | the header on line 1 cannot be read
          """)
  void refusesAFileThatDoesNotFit(String header, String reason) {
    CsvFileException e = assertThrows(CsvFileException.class, () -> Collected.read(ROWS, header));
    assertTrue(e.getMessage().startsWith(reason), e.getMessage());
  }

  @Test
  void readsFilesWithoutAHeader() {
    String yaml =
        """
        target: t
        csv: {header: false, delimiter: ";", quote: "'", skipLines: 1}
        externalId: {column: "#1"}
        fields: {b: {column: "#2"}}
        """;
    Collected read = Collected.read(yaml, "made by a tool; on Monday\n1;'x;y'\n2;z\n");
    assertEquals(
        List.of("x;y", "z"), read.records.stream().map(r -> r.values().text("b")).toList());
    Collected named =
        Collected.read(
            yaml.replace("header: false", "header: false, columns: [id, text]")
                .replace("#2", "text"),
            "title\n1;x\n");
    assertEquals("x", named.records.get(0).values().text("b"));
  }
}
