package io.huifang.ticket.settings.routing;

import io.huifang.platform.settings.form.FormRow;
import io.huifang.ticket.routing.seat.Levels;
import io.huifang.ticket.routing.seat.PutSeat;
import io.huifang.ticket.routing.seat.Seat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A seat as fields of a form and back again. */
final class WorkFields {
  static final List<String> ALL = List.of("skills", "capacity", "calendar", "startsOn", "endsOn");
  private final RoutingTexts texts;
  private final Set<String> calendars;

  WorkFields(RoutingTexts texts, Set<String> calendars) {
    this.texts = texts;
    this.calendars = calendars;
  }

  static Map<String, String> of(Seat.View seat) {
    Map<String, String> row = new HashMap<>();
    row.put("skills", Levels.show(seat.skills()));
    row.put("capacity", Levels.show(seat.capacity()));
    row.put("calendar", seat.calendar() == null ? "" : seat.calendar());
    row.put("startsOn", seat.startsOn() == null ? "" : seat.startsOn().toString());
    row.put("endsOn", seat.endsOn() == null ? "" : seat.endsOn().toString());
    return row;
  }

  /** Null if something is wrong. */
  @Nullable PutSeat read(FormRow row) {
    Map<String, Integer> skills = Levels.read(row.optional("skills"), 1, 1, 5);
    if (skills == null) {
      row.wrong("skills", texts.wrongSkills());
    }
    Map<String, Integer> capacity = Levels.read(row.optional("capacity"), 1, 0, 200);
    if (capacity == null) {
      row.wrong("capacity", texts.wrongCapacity());
    }
    String calendar = row.optional("calendar");
    if (calendar != null && !calendars.contains(calendar)) {
      row.wrong("calendar", texts.wrongChoice());
    }
    LocalDate starts = day(row, "startsOn");
    LocalDate ends = day(row, "endsOn");
    if (starts != null && ends != null && ends.isBefore(starts)) {
      row.wrong("endsOn", texts.endBeforeStart());
    }
    return row.errors().isEmpty() && skills != null && capacity != null
        ? new PutSeat(skills, capacity, calendar, starts, ends)
        : null;
  }

  private @Nullable LocalDate day(FormRow row, String field) {
    String typed = row.optional(field);
    if (typed == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(typed);
      if (day.getYear() >= 1950 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // said below, as for a year that nobody means
    }
    row.wrong(field, texts.wrongDay());
    return null;
  }
}
