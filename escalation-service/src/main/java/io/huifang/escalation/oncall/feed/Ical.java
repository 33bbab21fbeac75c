package io.huifang.escalation.oncall.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes iCalendar (RFC 5545): lines of 75 bytes at most, text escaped, times in UTC. */
final class Ical {
  private static final int LONGEST = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private final StringBuilder text = new StringBuilder();

  private Ical() {}

  /**
   * The beginning of a calendar.
   *
   * @param name what programs call it
   */
  static Ical begin(String name) {
    Ical ical = new Ical();
    ical.line("BEGIN:VCALENDAR");
    ical.line("VERSION:2.0");
    ical.line("PRODID:-//Huifang//On call 1//EN");
    ical.line("CALSCALE:GREGORIAN");
    ical.line("X-WR-CALNAME:" + escaped(name));
    ical.line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    ical.line("X-PUBLISHED-TTL:PT1H");
    // a calendar must have something in it, and there may be no shift
    ical.line("BEGIN:VTIMEZONE");
    ical.line("TZID:Etc/UTC");
    ical.line("BEGIN:STANDARD");
    ical.line("DTSTART:19700101T000000");
    ical.line("TZOFFSETFROM:+0000");
    ical.line("TZOFFSETTO:+0000");
    ical.line("END:STANDARD");
    ical.line("END:VTIMEZONE");
    return ical;
  }

  /**
   * Adds an event.
   *
   * @param uid the same for the same event, whenever it is written
   * @param stamp when it was last changed
   */
  void event(String uid, Instant stamp, Instant from, Instant to, String summary) {
    line("BEGIN:VEVENT");
    line("UID:" + uid);
    line("DTSTAMP:" + UTC.format(stamp));
    line("DTSTART:" + UTC.format(from));
    line("DTEND:" + UTC.format(to));
    line("SUMMARY:" + escaped(summary));
    line("END:VEVENT");
  }

  /** The whole calendar. */
  String end() {
    line("END:VCALENDAR");
    return text.toString();
  }

  static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** Folds between two signs, never within one. */
  private void line(String content) {
    int used = 0;
    for (int i = 0; i < content.length(); ) {
      int sign = content.codePointAt(i);
      String one = Character.toString(sign);
      int bytes = one.getBytes(StandardCharsets.UTF_8).length;
      if (used + bytes > LONGEST) {
        text.append("\r\n ");
        used = 1;
      }
      text.append(one);
      used += bytes;
      i += Character.charCount(sign);
    }
    text.append("\r\n");
  }
}
