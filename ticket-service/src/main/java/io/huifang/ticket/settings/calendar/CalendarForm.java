package io.huifang.ticket.settings.calendar;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.calendar.CalendarDefinition.Period;
import io.huifang.platform.calendar.NoOpeningException;
import io.huifang.platform.id.LinkToken;
import io.huifang.platform.web.Form;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as typed.
 *
 * @param errors what is wrong, by field
 */
public record CalendarForm(
    String id, String zone, Map<DayOfWeek, String> week, String dates, Map<String, String> errors) {
  private static final int MOST_DATES = 3000;

  /** As it is kept. */
  static CalendarForm of(CalendarDefinition calendar, CalendarTexts texts) {
    Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, Hours.text(calendar.weekly().get(day.name())));
    }
    String dates =
        Hours.spans(calendar).stream()
            .map(span -> span.line(texts.closed()))
            .collect(Collectors.joining("\n"));
    return new CalendarForm(
        text(calendar.id()), text(calendar.zone()), week, dates, new LinkedHashMap<>());
  }

  /**
   * As sent.
   *
   * @param id of the calendar that is changed, null for a new one
   */
  static CalendarForm of(Form form, @Nullable String id) {
    Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, text(form.optional("week." + day)));
    }
    return new CalendarForm(
        id == null ? text(form.optional("id")).strip() : id,
        text(form.optional("zone")).strip(),
        week,
        text(form.optional("dates")),
        new LinkedHashMap<>());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** The calendar, null if something is wrong, which is told beside its field. */
  @Nullable CalendarDefinition read(CalendarTexts texts, Instant now) {
    if (!id.matches("[a-z0-9-]{1,60}") || id.equals("new")) {
      errors.put("id", texts.wrongId());
    }
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      errors.put("zone", texts.wrongZone());
    }
    Map<String, List<Period>> weekly = new TreeMap<>();
    week.forEach(
        (day, hours) -> {
          List<Period> periods = Hours.parse(hours);
          if (periods == null) {
            errors.put("week." + day, texts.wrongPeriods());
          } else if (!periods.isEmpty()) {
            weekly.put(day.name(), periods);
          }
        });
    CalendarDefinition read = new CalendarDefinition(id, zone, weekly, dates(texts));
    return errors.isEmpty() && sound(read, texts, now) ? read : null;
  }

  private Map<String, List<Period>> dates(CalendarTexts texts) {
    Map<String, List<Period>> all = new TreeMap<>();
    for (String line : dates.split("\\R")) {
      boolean bad = !line.isBlank() && !Hours.add(line, all);
      if (bad) {
        errors.putIfAbsent("dates", texts.wrongLine(line.strip()));
      } else if (all.size() > MOST_DATES) {
        errors.putIfAbsent("dates", texts.tooMany());
        return Map.of();
      }
    }
    return all;
  }

  /** What only the arithmetic knows: overlaps, times that are none, nothing ever open. */
  private boolean sound(CalendarDefinition read, CalendarTexts texts, Instant now) {
    try {
      BusinessCalendar.of(read).nextOpening(now);
      return true;
    } catch (NoOpeningException e) {
      errors.put("week.MONDAY", texts.neverOpen());
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      if (message.startsWith("dates.")) {
        errors.put("dates", texts.wrongLine(message.substring(6).replaceAll("[:\\[].*", "")));
      } else if (message.matches("weekly\\.[A-Z]+.*")) {
        errors.put("week." + message.replaceAll("weekly\\.([A-Z]+).*", "$1"), texts.wrongPeriods());
      } else {
        errors.put("week.MONDAY", texts.neverOpen());
      }
    }
    return false;
  }

  /** How many fields are wrong. */
  public long wrong() {
    return errors.size();
  }

  /** Another text as soon as anything else is typed. */
  String print() {
    return LinkToken.sha256(id + "\n" + zone + "\n" + week + "\n" + dates.strip().replace("\r", ""))
        .substring(0, 16);
  }
}
