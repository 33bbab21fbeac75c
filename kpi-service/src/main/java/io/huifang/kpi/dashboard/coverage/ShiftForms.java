package io.huifang.kpi.dashboard.coverage;

import io.huifang.kpi.shift.Shift;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Form;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads shifts as people enter them. */
final class ShiftForms {
  private static final int LONGEST = 300;
  private static final long LAST_VERSION = 1_000_000_000L;

  private ShiftForms() {}

  /**
   * @throws ProblemException 400 if it makes no sense
   */
  static Shift shift(Form form) {
    return new Shift(
        form.text("name", 100).strip(),
        days(form),
        time(form, "from"),
        time(form, "to"),
        number(form, "agents", 1, 20_000),
        form.optional("team") == null ? null : form.text("team", LONGEST),
        Objects.requireNonNull(day(form, "validFrom", true)),
        day(form, "validUntil", false));
  }

  static int version(Form form) {
    return (int) Math.min(LAST_VERSION, form.version());
  }

  static int place(Form form) {
    return number(form, "place", 0, 10_000);
  }

  private static Set<DayOfWeek> days(Form form) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String name : form.fields().getOrDefault("day", List.of())) {
      try {
        days.add(DayOfWeek.valueOf(name));
      } catch (IllegalArgumentException e) {
        throw ProblemException.badField("day", "must be a day of the week");
      }
    }
    if (days.isEmpty()) {
      throw ProblemException.badField("day", "is required");
    }
    return days;
  }

  private static LocalTime time(Form form, String field) {
    try {
      return LocalTime.parse(form.text(field, 5));
    } catch (DateTimeException e) {
      throw ProblemException.badField(field, "must be a time such as 08:30");
    }
  }

  private static @Nullable LocalDate day(Form form, String field, boolean required) {
    if (!required && form.optional(field) == null) {
      return null;
    }
    try {
      return LocalDate.parse(form.text(field, 10));
    } catch (DateTimeException e) {
      throw ProblemException.badField(field, "must be a day such as 2026-01-31");
    }
  }

  private static int number(Form form, String field, int least, int most) {
    String text = form.text(field, 10).strip();
    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw ProblemException.badField(
          field, "must be a whole number from " + least + " to " + most);
    }
    return number;
  }
}
