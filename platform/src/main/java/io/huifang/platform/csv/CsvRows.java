package io.huifang.platform.csv;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file one after the other, after RFC 4180 with any line end. Own code and not a
 * library, because an import has to survive what makes libraries stop or guess: a quote that is
 * never closed, text after a closing quote, bytes in another charset, a cell without end. Such a
 * row carries its problem; after wrong quotes reading goes on with the next line.
 */
public final class CsvRows {
  private static final int BROKEN = -2;

  private final CsvOptions options;
  private final MarkingReader reader;
  private final CharSource source;
  private boolean started;

  /** Reads from the stream, which the caller closes. */
  public CsvRows(InputStream in, CsvOptions options) {
    this.options = options;
    this.reader = new MarkingReader(in, options.charset());
    this.source =
        new CharSource(reader, (CellCollector.FIELDS_PER_ROW + 1) * options.maxFieldChars());
  }

  /** Bytes taken from the stream so far, for showing progress. */
  public long bytesRead() {
    return reader.bytesRead();
  }

  /** The next row, blank lines included; null at the end of the file. */
  public @Nullable CsvRow next() throws IOException {
    if (!started) {
      start();
    }
    if (source.peek() == CharSource.END) {
      return null;
    }
    source.startRow();
    CellCollector cells = new CellCollector(options, source.line());
    while (true) {
      int end = isQuote(source.peek()) ? quoted(cells) : plain(cells, source.next());
      if (end == BROKEN) {
        long lastLine = source.line();
        if (!source.restartAfterFirstLine()) {
          cells.addToProblem("; nothing up to line " + lastLine + " was read");
        }
        return cells.row(lastLine);
      }
      cells.endCell();
      if (end != options.delimiter()) {
        long lastLine = end == CharSource.END ? source.line() : source.line() - 1;
        source.finishLineEnd(end);
        return cells.row(lastLine);
      }
    }
  }

  private void start() throws IOException {
    started = true;
    if (source.peek() == '\uFEFF') {
      source.next();
    }
    for (int i = 0; i < options.skipLines(); i++) {
      source.skipLine();
    }
  }

  private boolean isQuote(int c) {
    Character quote = options.quote();
    return quote != null && c == quote;
  }

  private int plain(CellCollector cells, int first) throws IOException {
    int c = first;
    while (c != options.delimiter() && c != '\n' && c != '\r' && c != CharSource.END) {
      cells.add(c);
      c = source.next();
    }
    return c;
  }

  private int quoted(CellCollector cells) throws IOException {
    long opened = source.line();
    source.next();
    for (int c = source.next(); c != CharSource.END; c = source.next()) {
      if (!isQuote(c)) {
        cells.add(c);
      } else if (isQuote(source.peek())) {
        cells.add(source.next());
      } else {
        return afterQuote(cells, opened);
      }
    }
    cells.fail(
        "the quote opened on line %d is not closed by the end of the file, line %d"
            .formatted(opened, source.line()));
    return BROKEN;
  }

  private int afterQuote(CellCollector cells, long opened) throws IOException {
    int c = source.peek();
    if (c == options.delimiter() || c == '\n' || c == '\r' || c == CharSource.END) {
      return source.next();
    }
    cells.fail(
        "text follows the closing quote on line %d (opened on line %d); a quote inside a quoted cell must be doubled"
            .formatted(source.line(), opened));
    return BROKEN;
  }
}
