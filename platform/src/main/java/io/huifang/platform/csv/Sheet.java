package io.huifang.platform.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet, written row by row (Office Open XML): numbers are numbers, times are
 * times, texts are texts. A text that looks like a formula keeps the apostrophe before it here too,
 * for who saves the sheet as CSV. Only one that was closed is a complete one.
 */
public final class Sheet implements Closeable {
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String TIME = "yyyy-mm-dd hh:mm";

  /** What a cell of a sheet can hold. */
  private static final int LONGEST = 32_767;

  private final Workbook book;
  private final Worksheet sheet;
  private int at;

  /** The first row stays in view. */
  public Sheet(OutputStream out, String name) {
    book = new Workbook(out, "Huifang", "1.0");
    sheet = book.newWorksheet(name);
    sheet.freezePane(0, 1);
  }

  /**
   * Anything but numbers, times, yes and no is written as text; what is no number is left empty.
   */
  public void row(List<? extends @Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      cell(column, cells.get(column));
    }
    at++;
  }

  private void cell(int column, @Nullable Object value) {
    if (value == null || value instanceof Double number && !Double.isFinite(number)) {
      return;
    }
    if (value instanceof Number number) {
      sheet.value(at, column, number);
    } else if (value instanceof Boolean yes) {
      sheet.value(at, column, yes);
    } else if (value instanceof LocalDateTime time) {
      sheet.value(at, column, time);
      sheet.style(at, column).format(TIME).set();
    } else {
      String text = SpreadsheetCell.safe(value.toString());
      sheet.inlineString(at, column, text.substring(0, Math.min(LONGEST, text.length())));
    }
  }

  /** Hands on what was written, so that nothing of it stays in memory. */
  public void flush() throws IOException {
    sheet.flush();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
