package io.huifang.platform.imports.page;

import io.huifang.platform.csv.CsvOptions;
import io.huifang.platform.csv.CsvRow;
import io.huifang.platform.csv.CsvRows;
import io.huifang.platform.imports.file.ImportLimits;
import io.huifang.platform.imports.file.SafeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first rows of a file, read as it most likely is meant.
 *
 * @param charset UTF-8, or GB18030 where the bytes are no UTF-8
 */
record FileSample(Charset charset, char delimiter, List<String> header, List<List<String>> rows) {
  private static final int ROWS = 50;
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  static FileSample of(Opening file, ImportLimits limits) throws IOException {
    Charset charset =
        read(file, limits, StandardCharsets.UTF_8, ',').stream().allMatch(FileSample::sound)
            ? StandardCharsets.UTF_8
            : Charset.forName("GB18030");
    char best = ',';
    List<CsvRow> rows = List.of();
    for (char delimiter : DELIMITERS) {
      List<CsvRow> some = read(file, limits, charset, delimiter);
      if (width(some) > width(rows)) {
        rows = some;
        best = delimiter;
      }
    }
    List<List<String>> cells =
        rows.stream()
            .map(CsvRow::cells)
            .map(row -> row.stream().map(String::strip).toList())
            .toList();
    return cells.isEmpty()
        ? new FileSample(charset, best, List.of(), List.of())
        : new FileSample(charset, best, cells.get(0), cells.subList(1, cells.size()));
  }

  private static int width(List<CsvRow> rows) {
    return rows.isEmpty() ? 0 : rows.get(0).cells().size();
  }

  private static boolean sound(CsvRow row) {
    return row.cells().stream().noneMatch(cell -> cell.indexOf('\uFFFD') >= 0);
  }

  private static List<CsvRow> read(
      Opening file, ImportLimits limits, Charset charset, char delimiter) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    CsvOptions options = new CsvOptions(delimiter, '"', charset, true, List.of(), 0, 10_000);
    try (InputStream in = SafeFile.open(file.open(), limits, () -> {})) {
      CsvRows csv = new CsvRows(in, options);
      for (CsvRow row = csv.next(); row != null && rows.size() <= ROWS; row = csv.next()) {
        if (!row.blank()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** What stands in a column, as far as it is not empty. */
  Stream<String> column(int index) {
    return rows.stream()
        .filter(row -> row.size() > index)
        .map(row -> row.get(index))
        .filter(cell -> !cell.isEmpty());
  }

  /** A name that a mapping can use: the header, or the position where that is not unique. */
  String name(int index) {
    String name = header.get(index);
    boolean unique = !name.isEmpty() && header.stream().filter(name::equals).count() == 1;
    return unique ? name : "#" + (index + 1);
  }

  /** The first rows, for people. */
  List<List<String>> first(int count) {
    return rows.subList(0, Math.min(count, rows.size()));
  }

  /** Opens the file anew each time. */
  interface Opening {
    InputStream open() throws IOException;
  }
}
