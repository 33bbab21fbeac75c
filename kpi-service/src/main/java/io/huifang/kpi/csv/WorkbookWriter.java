package io.huifang.kpi.csv;

import io.huifang.platform.csv.SpreadsheetCell;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes answers as a workbook of one sheet, in which numbers are numbers (Office Open XML). */
@Provider
@Produces(WorkbookWriter.TYPE)
public class WorkbookWriter implements MessageBodyWriter<CsvTable> {
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What a cell of a sheet can hold. */
  private static final int LONGEST = 32_767;

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return CsvTable.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      CsvTable table,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle("Content-Type", TYPE);
    try (Workbook book = new Workbook(out, "Huifang", "1.0")) {
      Worksheet sheet = book.newWorksheet("figures");
      sheet.freezePane(0, 1);
      row(sheet, 0, table.head());
      int[] at = {0};
      table.lines().forEach(line -> row(sheet, ++at[0], line));
    }
  }

  private static void row(Worksheet sheet, int at, List<? extends @Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Object value = cells.get(column);
      if (value instanceof Double number && !Double.isFinite(number)) {
        continue;
      }
      if (value instanceof Number number) {
        sheet.value(at, column, number);
      } else if (value instanceof Boolean yes) {
        sheet.value(at, column, yes);
      } else if (value != null) {
        String text = SpreadsheetCell.safe(value.toString());
        sheet.inlineString(at, column, text.substring(0, Math.min(LONGEST, text.length())));
      }
    }
  }
}
