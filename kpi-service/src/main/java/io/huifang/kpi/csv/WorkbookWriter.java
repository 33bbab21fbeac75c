package io.huifang.kpi.csv;

import io.huifang.platform.csv.Sheet;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;

/** Writes answers as a workbook of one sheet, in which numbers are numbers. */
@Provider
@Produces(WorkbookWriter.TYPE)
public class WorkbookWriter extends TableWriter {
  public static final String TYPE = Sheet.TYPE;

  @Override
  String contentType() {
    return TYPE;
  }

  @Override
  void write(CsvTable table, OutputStream out) throws IOException {
    try (Sheet sheet = new Sheet(out, "figures")) {
      sheet.row(table.head());
      table.lines().forEach(sheet::row);
    }
  }
}
