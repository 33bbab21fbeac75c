package io.huifang.platform.csv.record;

import io.huifang.platform.csv.CsvHeader;
import io.huifang.platform.csv.CsvRow;
import io.huifang.platform.csv.CsvTable;
import io.huifang.platform.csv.mapping.BadValueException;
import io.huifang.platform.csv.mapping.CellText;
import io.huifang.platform.csv.mapping.Grouping;
import io.huifang.platform.csv.mapping.ImportMapping;
import io.huifang.platform.csv.mapping.RowFilter;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file into records in constant memory, except for groups whose rows do not stand together.
 */
public final class RecordStream {
  private static final int PROGRESS_ROWS = 1000;

  private final ImportMapping mapping;
  private final RecordHandler handler;
  private final Delivery delivery;
  private final @Nullable GroupBuffer groups;
  private final Map<String, Long> skipped = new LinkedHashMap<>();

  private RecordStream(ImportMapping mapping, long skipRecords, RecordHandler handler) {
    this.mapping = mapping;
    this.handler = handler;
    this.delivery = new Delivery(handler, skipRecords);
    Grouping grouping = mapping.grouping();
    this.groups = grouping == null ? null : new GroupBuffer(mapping, grouping, delivery);
  }

  /**
   * Reads the whole file and hands every record to the handler; the stream stays open.
   *
   * @param skipRecords records, good or bad, that an interrupted import has handled already
   * @throws io.huifang.platform.csv.CsvFileException if the file as a whole does not fit the
   *     mapping
   */
  public static ReadSummary read(
      InputStream in, ImportMapping mapping, long skipRecords, RecordHandler handler)
      throws IOException {
    return new RecordStream(mapping, skipRecords, handler)
        .read(CsvTable.open(in, mapping.csv(), mapping.columns()));
  }

  private ReadSummary read(CsvTable table) throws IOException {
    long rows = 0;
    for (CsvRow row = table.next(); row != null; row = table.next()) {
      rows++;
      accept(table.header(), row, rows);
      if (rows % PROGRESS_ROWS == 0) {
        handler.progress(rows, table.bytesRead());
      }
    }
    if (groups != null) {
      groups.finish();
    }
    handler.progress(rows, table.bytesRead());
    return new ReadSummary(
        rows, delivery.goodCount(), delivery.badCount(), skipped, table.blankLines());
  }

  private void accept(CsvHeader header, CsvRow row, long number) {
    CellText cells =
        column ->
            column.equals(CsvHeader.ROW_NUMBER) ? String.valueOf(number) : header.cell(row, column);
    BadValueException problem = problem(header, row);
    if (problem == null) {
      for (RowFilter filter : mapping.skip()) {
        if (filter.skips(cells)) {
          skipped.merge(filter.reason(), 1L, Long::sum);
          return;
        }
      }
    }
    if (groups != null) {
      groups.add(row, cells, problem);
      return;
    }
    RecordBuilder single = new RecordBuilder(mapping);
    if (problem == null) {
      single.add(row, cells);
    } else {
      single.fail(row, problem);
    }
    single.finish(delivery);
  }

  private static @Nullable BadValueException problem(CsvHeader header, CsvRow row) {
    CsvRow.CellProblem problem = row.problem();
    return problem == null
        ? null
        : new BadValueException(
            null,
            problem.cell() < 0 ? null : header.name(problem.cell()),
            problem.reason(),
            problem.value());
  }
}
