package io.huifang.platform.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one row within limits, so that a broken file cannot fill the memory. */
final class CellCollector {
  static final int MAX_CELLS = 10_000;
  static final int FIELDS_PER_ROW = 4;

  private final CsvOptions options;
  private final long line;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private long rowChars;
  private CsvRow.@Nullable CellProblem problem;

  CellCollector(CsvOptions options, long line) {
    this.options = options;
    this.line = line;
  }

  void add(int c) {
    if (c == MarkingReader.MALFORMED) {
      fail(
          "bytes that are not valid "
              + options.charset().name()
              + "; set csv.charset, such as GB18030");
    } else if (c == 0) {
      fail("a NUL character; a file in UTF-16 needs csv.charset");
    }
    if (cell.length() >= options.maxFieldChars()) {
      fail(
          "the cell is longer than "
              + options.maxFieldChars()
              + " characters; is a quote missing? If not, raise csv.maxFieldChars");
    } else if (rowChars >= (long) FIELDS_PER_ROW * options.maxFieldChars()) {
      fail(
          "the row is longer than "
              + rowChars
              + " characters; is a quote missing? If not, raise csv.maxFieldChars");
    } else {
      cell.append(c == MarkingReader.MALFORMED || c == 0 ? '\uFFFD' : (char) c);
      rowChars++;
    }
  }

  void endCell() {
    if (cells.size() < MAX_CELLS) {
      cells.add(cell.toString());
    } else {
      fail("the row has more than " + MAX_CELLS + " columns");
    }
    cell.setLength(0);
  }

  /** Keeps the first problem only: the later ones usually follow from it. */
  void fail(String reason) {
    if (problem == null) {
      problem = new CsvRow.CellProblem(cells.size(), reason, cell.toString());
    }
  }

  void addToProblem(String more) {
    if (problem != null) {
      problem = new CsvRow.CellProblem(problem.cell(), problem.reason() + more, problem.value());
    }
  }

  CsvRow row(long lastLine) {
    return new CsvRow(line, lastLine, List.copyOf(cells), problem);
  }
}
