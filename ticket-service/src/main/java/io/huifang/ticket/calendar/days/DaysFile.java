package io.huifang.ticket.calendar.days;

import io.huifang.platform.calendar.CalendarDefinition.Period;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Reads special days. Two kinds of files, told apart by what they begin with: iCalendar (RFC 5545)
 * as governments and offices publish their holidays, and CSV with the columns {@code date}, {@code
 * hours} and perhaps {@code until} and {@code name}.
 */
public final class DaysFile {
  /** Bytes that a file may have. */
  public static final int LARGEST = 1_000_000;

  /** Days that a file may name. */
  static final int MOST = 3_000;

  private DaysFile() {}

  /**
   * Every day that the file names, with its openings; none for a holiday.
   *
   * @param working the openings of a make-up day whose hours the file does not say, as in iCalendar
   * @throws UnreadableDaysException for what is neither, names no day or too many, or has a line or
   *     an event that makes no sense
   */
  public static Map<String, List<Period>> read(byte[] file, List<Period> working)
      throws UnreadableDaysException {
    if (file.length > LARGEST) {
      throw new UnreadableDaysException("larger than " + LARGEST + " bytes");
    }
    String text = text(file);
    boolean ical = text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
    Map<String, List<Period>> days = ical ? IcalDays.read(text, working) : CsvDays.read(text);
    if (days.isEmpty()) {
      throw new UnreadableDaysException("no day in it");
    }
    return days;
  }

  private static String text(byte[] file) throws UnreadableDaysException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableDaysException("not UTF-8");
    }
  }

  static void add(Map<String, List<Period>> days, String day, List<Period> periods)
      throws UnreadableDaysException {
    days.put(day, periods);
    if (days.size() > MOST) {
      throw new UnreadableDaysException("more than " + MOST + " days");
    }
  }
}
