package io.huifang.ticket.settings.calendar;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.settings.form.Minutes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * When would it be due, and why then.
 *
 * @param from as typed, in the zone of the calendar
 * @param days what each day counts for
 */
public record DueTry(
    String from,
    String length,
    @Nullable String dueAt,
    List<String> days,
    @Nullable String fromError,
    @Nullable String lengthError) {
  private static final int SHOWN = 7;
  private static final int MOST = 366 * 24 * 60;

  /** Nothing was asked yet. */
  static DueTry begin(Instant now, ZoneId zone) {
    String from = LocalDateTime.ofInstant(now, zone).toString().substring(0, 16);
    return new DueTry(from, "8 h", null, List.of(), null, null);
  }

  static DueTry of(
      CalendarDefinition calendar, String from, String length, CalendarTexts texts, Locale locale) {
    BusinessCalendar hours = BusinessCalendar.of(calendar);
    Instant start = start(from, hours.zone());
    OptionalInt minutes = Minutes.parse(length);
    boolean fits = minutes.isPresent() && minutes.getAsInt() <= MOST;
    if (start == null || !fits) {
      return new DueTry(
          from,
          length,
          null,
          List.of(),
          start == null ? texts.wrongFrom() : null,
          fits ? null : texts.wrongLength());
    }
    Instant due = hours.plus(start, Duration.ofMinutes(minutes.getAsInt()));
    DateTimeFormatter day = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", locale);
    DateTimeFormatter moment = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", locale);
    List<String> days = new ArrayList<>();
    LocalDate date = start.atZone(hours.zone()).toLocalDate();
    LocalDate last = due.atZone(hours.zone()).toLocalDate();
    for (; !date.isAfter(last) && days.size() < SHOWN; date = date.plusDays(1)) {
      Instant begins = later(start, date.atStartOfDay(hours.zone()));
      Instant ends = earlier(due, date.plusDays(1).atStartOfDay(hours.zone()));
      long counted = hours.between(begins, ends).toMinutes();
      if (counted > 0) {
        String open = Hours.on(calendar, date);
        days.add(texts.counted(day.format(date), open, Minutes.show(counted)));
      }
    }
    if (!date.isAfter(last)) {
      days.add(texts.andSoOn());
    }
    return new DueTry(from, length, moment.format(due.atZone(hours.zone())), days, null, null);
  }

  private static @Nullable Instant start(String from, ZoneId zone) {
    try {
      LocalDateTime time = LocalDateTime.parse(from);
      boolean sane = time.getYear() >= 2000 && time.getYear() < 2200;
      return sane ? time.atZone(zone).toInstant() : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Instant later(Instant one, ZonedDateTime other) {
    return one.isAfter(other.toInstant()) ? one : other.toInstant();
  }

  private static Instant earlier(Instant one, ZonedDateTime other) {
    return one.isBefore(other.toInstant()) ? one : other.toInstant();
  }
}
