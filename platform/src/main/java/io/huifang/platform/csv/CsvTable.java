package io.huifang.platform.csv;

import io.huifang.platform.csv.CsvRow.CellProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows with named columns; a row with another number of cells than the header carries a problem.
 */
public final class CsvTable {
  private final CsvRows rows;
  private final CsvHeader header;
  private @Nullable CsvRow pending;
  private long blankLines;

  private CsvTable(CsvRows rows, CsvHeader header, @Nullable CsvRow pending, long blankLines) {
    this.rows = rows;
    this.header = header;
    this.pending = pending;
    this.blankLines = blankLines;
  }

  /**
   * Reads the header and checks that the needed columns are there.
   *
   * @throws CsvFileException if the file is empty, its header unreadable, or a column missing
   */
  public static CsvTable open(InputStream in, CsvOptions options, Collection<String> needed)
      throws IOException {
    CsvRows rows = new CsvRows(in, options);
    long blank = 0;
    CsvRow first = rows.next();
    for (; first != null && first.blank(); first = rows.next()) {
      blank++;
    }
    if (first == null) {
      throw new CsvFileException("the file is empty");
    }
    CellProblem problem = first.problem();
    if (options.header() && problem != null) {
      throw new CsvFileException(
          "the header on line %d cannot be read: %s".formatted(first.line(), problem.reason()));
    }
    List<String> names = options.columns();
    if (names.isEmpty()) {
      names = options.header() ? first.cells() : numbers(first.cells().size());
    }
    CsvHeader header = new CsvHeader(names);
    header.require(needed);
    return new CsvTable(rows, header, options.header() ? null : first, blank);
  }

  private static List<String> numbers(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "#" + i).toList();
  }

  public CsvHeader header() {
    return header;
  }

  /** Lines without content so far. */
  public long blankLines() {
    return blankLines;
  }

  public long bytesRead() {
    return rows.bytesRead();
  }

  /** The next row that is not blank; null at the end of the file. */
  public @Nullable CsvRow next() throws IOException {
    CsvRow row = pending != null ? pending : rows.next();
    pending = null;
    for (; row != null && row.blank(); row = rows.next()) {
      blankLines++;
    }
    if (row == null || row.cells().size() == header.size()) {
      return row;
    }
    return row.broken(
        new CellProblem(
            -1,
            "the row has %d columns, expected %d; look at csv.delimiter and the quotes"
                .formatted(row.cells().size(), header.size()),
            String.join(" | ", row.cells())));
  }
}
