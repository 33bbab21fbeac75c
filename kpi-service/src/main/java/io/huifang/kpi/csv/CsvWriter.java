package io.huifang.kpi.csv;

import io.huifang.platform.csv.SpreadsheetCell;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes answers as CSV (RFC 4180) that a spreadsheet will not run as formulas. */
@Provider
@Produces(CsvWriter.TYPE)
public class CsvWriter extends TableWriter {
  public static final String TYPE = "text/csv";

  /** Where the noise of binary fractions is gone and nobody misses a digit. */
  private static final MathContext DIGITS = new MathContext(12);

  @Override
  String contentType() {
    return TYPE + ";charset=UTF-8";
  }

  @Override
  void write(CsvTable table, OutputStream out) throws IOException {
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        de.siegmar.fastcsv.writer.CsvWriter csv =
            de.siegmar.fastcsv.writer.CsvWriter.builder().build(writer)) {
      csv.writeRecord(table.head());
      table.lines().forEach(line -> csv.writeRecord(cells(line)));
    }
  }

  private static List<String> cells(List<@Nullable Object> line) {
    return line.stream().map(CsvWriter::cell).toList();
  }

  /** As people write them: 0.0000125, 1234567 and 0.3, never 1.25E-5 or 0.30000000000000004. */
  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Numbers may begin with a minus; texts that look like formulas get an apostrophe. */
  static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return SpreadsheetCell.safe(text);
    }
    return value instanceof Double number ? number(number) : value.toString();
  }
}
