package io.huifang.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  @Test
  void countsPhysicalLinesThroughQuotedLineEnds() throws IOException {
    List<CsvRow> rows = rows("a,b\r\n\"1\r\n2\n3\",x\r\n\ny,z");
    assertEquals(List.of("1\r\n2\n3", "x"), rows.get(1).cells());
    assertEquals(List.of(1L, 2L, 5L, 6L), rows.stream().map(CsvRow::line).toList());
    assertEquals(List.of(1L, 4L, 5L, 6L), rows.stream().map(CsvRow::lastLine).toList());
    assertTrue(rows.get(2).blank());
  }

  @Test
  void goesOnWithTheNextLineAfterAWrongQuote() throws IOException {
    List<CsvRow> rows = rows("a,b\n\"he said \"hi\", x\nc,d\n\"open,e\nf,\"g\"\nh,i\n");
    assertEquals(6, rows.size());
    assertTrue(
        problem(rows.get(1)).reason().startsWith("text follows the closing quote on line 2"));
    assertEquals(List.of("c", "d"), rows.get(2).cells());
    assertTrue(problem(rows.get(3)).reason().contains("opened on line 4"));
    assertEquals(List.of("f", "g"), rows.get(4).cells());
    assertEquals(5, rows.get(4).line());
    assertEquals(List.of("h", "i"), rows.get(5).cells());
  }

  @Test
  void anUnclosedQuoteCostsOneLine() throws IOException {
    List<CsvRow> rows = rows("a,b\r\nc,\"d\r\ne,f\r\ng,h");
    assertEquals(4, rows.size());
    assertTrue(problem(rows.get(1)).reason().contains("opened on line 2 is not closed"));
    assertEquals(List.of("g", "h"), rows.get(3).cells());
    assertEquals(List.of(1L, 2L, 3L, 4L), rows.stream().map(CsvRow::line).toList());
  }

  @Test
  void anEndlessCellIsABadRowAndNamesTheLinesItSwallowed() throws IOException {
    String endless = "a,\"" + "x\n".repeat(5000);
    CsvRow lost = rows("h,i\n" + endless, options(StandardCharsets.UTF_8, 100)).get(1);
    assertTrue(problem(lost).reason().contains("longer than 100 characters"));
    assertTrue(problem(lost).reason().contains("nothing up to line 5002 was read"));

    List<CsvRow> closed = rows(endless + "\",b\nc,d\n", options(StandardCharsets.UTF_8, 100));
    assertEquals(2, closed.size());
    assertNotNull(closed.get(0).problem());
    assertEquals(List.of("c", "d"), closed.get(1).cells());
    assertEquals(5002, closed.get(1).line());
  }

  @Test
  void manyLongCellsAreABadRowToo() throws IOException {
    String row = ("x".repeat(90) + ",").repeat(10);
    assertTrue(
        problem(rows(row, options(StandardCharsets.UTF_8, 100)).get(0))
            .reason()
            .startsWith("the row is longer"));
    assertTrue(problem(rows(",".repeat(20_000)).get(0)).reason().contains("more than 10000"));
  }

  @Test
  void bytesInAnotherCharsetSpoilOnlyTheirRow() throws IOException {
    byte[] bytes = "a,b\nc,\u00e9\nd,\ufffd\n".getBytes(StandardCharsets.UTF_8);
    byte[] latin = "e,\u00e9\nf,g".getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[bytes.length + latin.length];
    System.arraycopy(bytes, 0, all, 0, bytes.length);
    System.arraycopy(latin, 0, all, bytes.length, latin.length);
    List<CsvRow> rows = rows(all, options(StandardCharsets.UTF_8, 1000));
    assertEquals(List.of("c", "\u00e9"), rows.get(1).cells());
    assertNull(rows.get(2).problem());
    assertTrue(problem(rows.get(3)).reason().contains("not valid UTF-8"));
    assertEquals(1, problem(rows.get(3)).cell());
    assertEquals(List.of("f", "g"), rows.get(4).cells());
  }

  @Test
  void readsChineseCharsetsAndByteOrderMarks() throws IOException {
    String text = "\u7f16\u53f7,\u5907\u6ce8\n1,\u670d\u52a1\u5f88\u597d";
    Charset gb = Charset.forName("GB18030");
    assertEquals(
        "\u670d\u52a1\u5f88\u597d", rows(text.getBytes(gb), options(gb, 99)).get(1).cells().get(1));
    assertEquals("\u7f16\u53f7", rows("\ufeff" + text).get(0).cells().get(0));
    assertEquals(
        "\u7f16\u53f7",
        rows(text.getBytes(StandardCharsets.UTF_16), options(StandardCharsets.UTF_16, 99))
            .get(0)
            .cells()
            .get(0));
    assertTrue(
        problem(
                rows(text.getBytes(StandardCharsets.UTF_16LE), options(StandardCharsets.UTF_8, 99))
                    .get(0))
            .reason()
            .contains("charset"));
  }

  /** Random text of the troublesome characters: no crash, no endless loop, no line lost. */
  @Test
  void everyLineOfRandomTextIsAccountedFor() throws IOException {
    Random random = new Random(42);
    for (int run = 0; run < 3000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append("ab,\"\"\n\r".charAt(random.nextInt(7)));
      }
      List<CsvRow> rows = rows(text.toString());
      long next = 1;
      for (CsvRow row : rows) {
        assertEquals(next, row.line(), text.toString());
        next = row.problem() == null ? row.lastLine() + 1 : row.line() + 1;
      }
    }
  }

  @Test
  void agreesWithALibraryOnWellFormedFiles() throws IOException {
    Random random = new Random(7);
    for (int run = 0; run < 500; run++) {
      StringBuilder text = new StringBuilder();
      for (int row = random.nextInt(5) + 1; row > 0; row--) {
        text.append("r");
        for (int cell = random.nextInt(4); cell > 0; cell--) {
          String raw =
              List.of("", "a", "\u56de\u8bbf", "\"x\"\"y\"", "\"l\n1\"", "\",\"", "b c")
                  .get(random.nextInt(7));
          text.append(",").append(raw);
        }
        text.append("\n");
      }
      List<List<String>> expected = new ArrayList<>();
      try (var reader = CsvReader.builder().ofCsvRecord(text.toString())) {
        reader.forEach(r -> expected.add(r.getFields()));
      }
      assertEquals(expected, rows(text.toString()).stream().map(CsvRow::cells).toList());
    }
  }

  private static CsvRow.CellProblem problem(CsvRow row) {
    assertNotNull(row.problem(), row.toString());
    return row.problem();
  }

  private static CsvOptions options(Charset charset, int maxFieldChars) {
    return new CsvOptions(',', '"', charset, true, List.of(), 0, maxFieldChars);
  }

  private static List<CsvRow> rows(String text) throws IOException {
    return rows(text, options(StandardCharsets.UTF_8, 100_000));
  }

  private static List<CsvRow> rows(String text, CsvOptions options) throws IOException {
    return rows(text.getBytes(StandardCharsets.UTF_8), options);
  }

  private static List<CsvRow> rows(byte[] bytes, CsvOptions options) throws IOException {
    CsvRows rows = new CsvRows(new ByteArrayInputStream(bytes), options);
    List<CsvRow> all = new ArrayList<>();
    for (CsvRow row = rows.next(); row != null; row = rows.next()) {
      all.add(row);
    }
    return all;
  }
}
