package io.huifang.ticket.settings.standard;

import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.settings.form.Minutes;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.Tier;
import io.huifang.ticket.standard.Rule;
import io.huifang.ticket.standard.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules as rows of the form and back again, with what is wrong in the words of the page. */
final class RuleRows {
  static final FormRows.Shape SHAPE =
      new FormRows.Shape(
          List.of(
              "name",
              "layer",
              "tier",
              "channel",
              "complexity",
              "category",
              "calendar",
              "validFrom",
              "validUntil",
              "FIRST_RESPONSE",
              "NEXT_RESPONSE",
              "HANDLING",
              "RESOLUTION"),
          "name",
          Set.of("layer", "calendar"));
  private static final int LONGEST = 100;
  private static final int MOST_MINUTES = 525_600;
  private final StandardTexts texts;
  private final Set<String> calendars;

  /**
   * @param calendars those that a rule may name
   */
  RuleRows(StandardTexts texts, Set<String> calendars) {
    this.texts = texts;
    this.calendars = calendars;
  }

  static Map<String, String> of(Rule rule) {
    Map<String, String> row = new HashMap<>();
    row.put("name", rule.name());
    row.put("layer", rule.layer().name());
    row.put("tier", text(rule.tier()));
    row.put("channel", text(rule.channel()));
    row.put("complexity", text(rule.complexity()));
    row.put("category", text(rule.category()));
    row.put("calendar", rule.calendar());
    row.put("validFrom", text(rule.validFrom()));
    row.put("validUntil", text(rule.validUntil()));
    for (Target target : Target.values()) {
      Integer minutes = rule.targets().get(target);
      row.put(target.name(), minutes == null ? "" : Minutes.show(minutes));
    }
    return row;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** The rules, of a form in which nothing is wrong; else each field says what it is. */
  List<Rule> read(FormRows rows) {
    Set<String> names = new HashSet<>();
    return rows.all().stream().map(row -> read(row, names)).filter(Objects::nonNull).toList();
  }

  private @Nullable Rule read(FormRow row, Set<String> names) {
    String name = row.value("name").strip();
    if (name.isEmpty() || name.length() > LONGEST || name.indexOf('\0') >= 0) {
      row.wrong("name", texts.wrongName());
    } else if (!names.add(name)) {
      row.wrong("name", texts.sameName());
    }
    for (String field : List.of("channel", "category")) {
      if (row.value(field).length() > LONGEST || row.value(field).indexOf('\0') >= 0) {
        row.wrong(field, texts.tooLong());
      }
    }
    if (!calendars.contains(row.value("calendar"))) {
      row.wrong("calendar", texts.wrongCalendar());
    }
    Rule.Layer layer = choice(row, "layer", Rule.Layer.class);
    Tier tier = choice(row, "tier", Tier.class);
    Complexity complexity = choice(row, "complexity", Complexity.class);
    Map<Target, Integer> targets = targets(row);
    LocalDate from = day(row, "validFrom");
    LocalDate until = day(row, "validUntil");
    if (from != null && until != null && until.isBefore(from)) {
      row.wrong("validUntil", texts.untilBeforeFrom());
    }
    if (layer == null) {
      row.wrong("layer", texts.wrongChoice());
    }
    if (!row.errors().isEmpty() || layer == null) {
      return null;
    }
    return new Rule(
        name,
        layer,
        tier,
        row.optional("channel"),
        complexity,
        row.optional("category"),
        row.value("calendar"),
        targets,
        from,
        until);
  }

  private @Nullable LocalDate day(FormRow row, String field) {
    String typed = row.value(field).strip();
    if (typed.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(typed);
      if (day.getYear() >= 2000 && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // said below, as for a year that nobody means
    }
    row.wrong(field, texts.wrongDay());
    return null;
  }

  private Map<Target, Integer> targets(FormRow row) {
    Map<Target, Integer> targets = new EnumMap<>(Target.class);
    for (Target target : Target.values()) {
      String typed = row.value(target.name());
      OptionalInt minutes = Minutes.parse(typed);
      if (minutes.isPresent() && minutes.getAsInt() <= MOST_MINUTES) {
        targets.put(target, minutes.getAsInt());
      } else if (!typed.isBlank()) {
        row.wrong(target.name(), texts.wrongTime());
      }
    }
    if (targets.isEmpty()) {
      row.wrong(Target.FIRST_RESPONSE.name(), texts.noTarget());
    }
    return targets;
  }

  private <E extends Enum<E>> @Nullable E choice(FormRow row, String field, Class<E> type) {
    String value = row.optional(field);
    if (value == null) {
      return null;
    }
    try {
      return Enum.valueOf(type, value);
    } catch (IllegalArgumentException e) {
      row.wrong(field, texts.wrongChoice());
      return null;
    }
  }
}
