package io.huifang.ticket.calendar.days;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import io.huifang.platform.calendar.CalendarDefinition.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Special days of an iCalendar file: events that last whole days. One whose summary speaks of work
 * (补班, make-up day) is a working day, every other one a holiday. Yearly repetitions are followed
 * for some years.
 */
final class IcalDays {
  private static final Pattern WORK =
      Pattern.compile("班|make-?\\s?up|working day|workday", Pattern.CASE_INSENSITIVE);
  private static final int YEARS = 5;
  private static final int LONGEST = 366;

  private IcalDays() {}

  static Map<String, List<Period>> read(String text, List<Period> working)
      throws UnreadableDaysException {
    List<ICalendar> calendars = Biweekly.parse(text).all();
    Map<String, List<Period>> holidays = new TreeMap<>();
    Map<String, List<Period>> workdays = new TreeMap<>();
    for (ICalendar calendar : calendars) {
      for (VEvent event : calendar.getEvents()) {
        Status status = event.getStatus();
        if (status == null || !status.isCancelled()) {
          boolean works = event.getSummary() != null && WORK.matcher(summary(event)).find();
          days(event, works ? workdays : holidays, works ? working : List.of());
        }
      }
    }
    holidays.putAll(workdays); // a make-up day within a holiday is one
    return holidays;
  }

  private static void days(VEvent event, Map<String, List<Period>> days, List<Period> periods)
      throws UnreadableDaysException {
    ICalDate start = event.getDateStart() == null ? null : event.getDateStart().getValue();
    if (start == null || start.hasTime()) {
      throw new UnreadableDaysException("event '" + summary(event) + "' does not last whole days");
    }
    LocalDate first = day(start);
    long length = length(event, start);
    if (length < 1 || length > LONGEST) {
      throw new UnreadableDaysException(
          "event '" + summary(event) + "' ends before it begins, or much later");
    }
    int years = repeats(event) ? YEARS : 0;
    for (int year = 0; year <= years; year++) {
      add(days, first.plusYears(year), length, periods);
    }
  }

  /** Every year or not at all: any other rule could name a day for each second. */
  private static boolean repeats(VEvent event) throws UnreadableDaysException {
    RecurrenceRule rule = event.getRecurrenceRule();
    Recurrence how = rule == null ? null : rule.getValue();
    if (how == null) {
      return false;
    }
    boolean yearly =
        how.getFrequency() == Frequency.YEARLY
            && how.getCount() == null
            && how.getUntil() == null
            && (how.getInterval() == null || how.getInterval() == 1)
            && how.getByDay().isEmpty();
    if (!yearly) {
      throw new UnreadableDaysException(
          "event '" + summary(event) + "' repeats otherwise than every year on its day");
    }
    return true;
  }

  private static void add(
      Map<String, List<Period>> days, LocalDate begin, long length, List<Period> periods)
      throws UnreadableDaysException {
    for (long i = 0; i < length; i++) {
      DaysFile.add(days, begin.plusDays(i).toString(), periods);
    }
  }

  /** The end is the first day that is not part of it; without one it is a single day. */
  private static long length(VEvent event, ICalDate start) {
    ICalDate end = event.getDateEnd() == null ? null : event.getDateEnd().getValue();
    if (end == null) {
      return event.getDuration() == null
          ? 1
          : Math.max(1, event.getDuration().getValue().toMillis() / 86_400_000);
    }
    return ChronoUnit.DAYS.between(day(start), day(end));
  }

  private static LocalDate day(ICalDate date) {
    return LocalDate.of(
        date.getRawComponents().getYear(),
        date.getRawComponents().getMonth(),
        date.getRawComponents().getDate());
  }

  private static String summary(VEvent event) {
    String text = event.getSummary() == null ? null : event.getSummary().getValue();
    return shortened(text);
  }

  private static String shortened(@Nullable String text) {
    return text == null ? "" : text.substring(0, Math.min(60, text.length()));
  }
}
