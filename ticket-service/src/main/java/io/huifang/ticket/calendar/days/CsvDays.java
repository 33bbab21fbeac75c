package io.huifang.ticket.calendar.days;

import io.huifang.platform.calendar.CalendarDefinition.Period;
import io.huifang.platform.csv.CsvFileException;
import io.huifang.platform.csv.CsvHeader;
import io.huifang.platform.csv.CsvOptions;
import io.huifang.platform.csv.CsvRow;
import io.huifang.platform.csv.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Special days of a CSV file. */
final class CsvDays {
  private static final CsvOptions OPTIONS =
      new CsvOptions(',', '"', StandardCharsets.UTF_8, true, List.of(), 0, 1_000);
  private static final int LONGEST_RANGE = 366;

  private CsvDays() {}

  static Map<String, List<Period>> read(String text) throws UnreadableDaysException {
    Map<String, List<Period>> days = new TreeMap<>();
    try {
      ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      CsvTable table = CsvTable.open(bytes, OPTIONS, List.of("date", "hours"));
      for (CsvRow row = table.next(); row != null; row = table.next()) {
        if (!row.blank()) {
          row(row, table.header(), days);
        }
      }
    } catch (CsvFileException e) {
      throw new UnreadableDaysException("neither iCalendar nor CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UnreadableDaysException("neither iCalendar nor CSV");
    }
    return days;
  }

  private static void row(CsvRow row, CsvHeader header, Map<String, List<Period>> days)
      throws UnreadableDaysException {
    String where = "line " + row.line();
    LocalDate from = day(header.cell(row, "date"), where);
    String until = header.cell(row, "until");
    LocalDate to = until == null || until.isBlank() ? from : day(until, where);
    String hours = header.cell(row, "hours");
    List<Period> periods = hours == null ? null : PeriodText.parse(hours);
    if (periods == null) {
      throw new UnreadableDaysException(where + ": hours as 09:00-18:00 or closed");
    }
    if (to.isBefore(from) || from.plusDays(LONGEST_RANGE).isBefore(to)) {
      throw new UnreadableDaysException(where + ": until must follow date within a year");
    }
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      DaysFile.add(days, day.toString(), periods);
    }
  }

  private static LocalDate day(@Nullable String text, String where) throws UnreadableDaysException {
    try {
      LocalDate day = LocalDate.parse(text == null ? "" : text.strip());
      if (day.getYear() >= 2000 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // said below, as for a year that nobody means
    }
    throw new UnreadableDaysException(where + ": a date as 2026-10-01");
  }
}
