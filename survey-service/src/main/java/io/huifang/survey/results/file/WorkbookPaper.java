package io.huifang.survey.results.file;

import io.huifang.platform.csv.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet. */
final class WorkbookPaper implements Paper {
  static final String TYPE = Sheet.TYPE;
  private final Sheet sheet;

  WorkbookPaper(OutputStream out) {
    sheet = new Sheet(out, "answers");
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    sheet.row(cells);
  }

  @Override
  public void flush() throws IOException {
    sheet.flush();
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
