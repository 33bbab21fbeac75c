package io.huifang.survey.results.file;

import io.huifang.platform.csv.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RFC 4180, in UTF-8 with the mark by which spreadsheets know it; texts never run as formulas. */
final class CsvPaper implements Paper {
  static final String TYPE = "text/csv;charset=UTF-8";
  private static final String MARK = "\uFEFF";
  private final Writer out;

  CsvPaper(OutputStream out) throws IOException {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.out.write(MARK);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    out.write(cells.stream().map(CsvPaper::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String cell(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value == null || value instanceof Number) {
      return value == null ? "" : value.toString();
    }
    return SpreadsheetCell.quoted(value.toString());
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
