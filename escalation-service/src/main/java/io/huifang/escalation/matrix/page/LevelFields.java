package io.huifang.escalation.matrix.page;

import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.Target;
import io.huifang.escalation.Urgency;
import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.Minutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one level in a row of the form; each has the number of the level behind it. */
final class LevelFields {
  static final int MOST_MINUTES = 525_600;
  private static final int WEEK = 10_080;
  private static final List<String> NAMES =
      List.of("who", "else", "within", "ack", "repeats", "several", "urgency", "hours", "hold");
  private final MatrixTexts texts;
  private final Set<String> calendars;
  private final int number;

  LevelFields(MatrixTexts texts, Set<String> calendars, int number) {
    this.texts = texts;
    this.calendars = calendars;
    this.number = number;
  }

  static List<String> names(int number) {
    return NAMES.stream().map(name -> name + number).toList();
  }

  /** Those that always have a value. */
  static List<String> chosen(int number) {
    return List.of("repeats" + number, "several" + number, "urgency" + number);
  }

  void write(Map<String, String> row, @Nullable CaseLevel level) {
    put(row, "who", level == null ? "" : level.who().get(0).text());
    put(row, "else", level == null || level.who().size() < 2 ? "" : level.who().get(1).text());
    put(row, "within", level == null ? "" : Minutes.show(level.withinMinutes()));
    put(row, "ack", level == null ? "" : minutes(level.acknowledgeWithin()));
    put(row, "repeats", level == null ? "0" : String.valueOf(level.repeats()));
    put(row, "several", level == null ? "1" : String.valueOf(level.acknowledgements()));
    put(row, "urgency", level == null ? Urgency.NORMAL.name() : level.urgency().name());
    put(row, "hours", level == null || level.hours() == null ? "" : level.hours());
    put(row, "hold", level == null ? "" : minutes(level.holdMinutes()));
  }

  private void put(Map<String, String> row, String field, String value) {
    row.put(field + number, value);
  }

  private static String minutes(@Nullable Integer minutes) {
    return minutes == null ? "" : Minutes.show(minutes);
  }

  /**
   * Adds the level to those before it, if there is one.
   *
   * @param read the levels before it
   */
  void read(FormRow row, List<CaseLevel> read) {
    String typed = row.value("within" + number).strip();
    List<Target> who = who(row);
    if (typed.isEmpty()) {
      if (!who.isEmpty()) {
        boolean gap = number > read.size() + 1;
        row.wrong("within" + number, gap ? texts.gap() : texts.wrongTime());
      }
      return;
    }
    OptionalInt within = Minutes.parse(typed);
    if (within.isEmpty() || within.getAsInt() > MOST_MINUTES) {
      row.wrong("within" + number, texts.wrongTime());
    } else if (who.isEmpty()) {
      row.wrong("who" + number, texts.noPost());
    } else if (number > read.size() + 1 && row.errors().isEmpty()) {
      row.wrong("within" + number, texts.gap());
    } else {
      read.add(
          new CaseLevel(
              who,
              within.getAsInt(),
              optional(row, "ack"),
              number(row, "repeats", 0, 10),
              number(row, "several", 1, 5),
              urgency(row),
              hours(row),
              optional(row, "hold")));
    }
  }

  private List<Target> who(FormRow row) {
    List<Target> who = new ArrayList<>();
    for (String field : List.of("who" + number, "else" + number)) {
      String value = row.optional(field);
      if (value != null) {
        try {
          who.add(Target.parse(value));
        } catch (IllegalArgumentException e) {
          row.wrong(field, texts.wrongChoice());
        }
      }
    }
    return who;
  }

  private @Nullable Integer optional(FormRow row, String field) {
    String typed = row.optional(field + number);
    if (typed == null) {
      return null;
    }
    OptionalInt minutes = Minutes.parse(typed);
    if (minutes.isEmpty() || minutes.getAsInt() > WEEK) {
      row.wrong(field + number, texts.wrongTime());
      return null;
    }
    return minutes.getAsInt();
  }

  private int number(FormRow row, String field, int least, int most) {
    String typed = row.value(field + number).strip();
    int value = typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : typed.isEmpty() ? least : -1;
    if (value < least || value > most) {
      row.wrong(field + number, texts.wrongNumber(least, most));
      return least;
    }
    return value;
  }

  private Urgency urgency(FormRow row) {
    String value = row.optional("urgency" + number);
    try {
      return value == null ? Urgency.NORMAL : Urgency.valueOf(value);
    } catch (IllegalArgumentException e) {
      row.wrong("urgency" + number, texts.wrongChoice());
      return Urgency.NORMAL;
    }
  }

  private @Nullable String hours(FormRow row) {
    String value = row.optional("hours" + number);
    if (value != null && !calendars.contains(value)) {
      row.wrong("hours" + number, texts.wrongCalendar());
    }
    return value;
  }
}
