package io.huifang.survey.results.file;

import io.huifang.platform.csv.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet: numbers are numbers, times are times, texts are texts. A text that looks
 * like a formula keeps the apostrophe before it here too, for who saves the sheet as CSV.
 */
final class WorkbookPaper implements Paper {
  static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String TIME = "yyyy-mm-dd hh:mm";

  /** What a cell of a sheet can hold. */
  private static final int LONGEST = 32_767;

  private final Workbook book;
  private final Worksheet sheet;
  private int at;

  WorkbookPaper(OutputStream out) {
    book = new Workbook(out, "Huifang", "1.0");
    sheet = book.newWorksheet("answers");
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Object value = cells.get(column);
      if (value instanceof Number number) {
        sheet.value(at, column, number);
      } else if (value instanceof LocalDateTime time) {
        sheet.value(at, column, time);
        sheet.style(at, column).format(TIME).set();
      } else if (value != null) {
        String text = SpreadsheetCell.safe(value.toString());
        sheet.inlineString(at, column, text.substring(0, Math.min(LONGEST, text.length())));
      }
    }
    at++;
  }

  @Override
  public void flush() throws IOException {
    sheet.flush();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
