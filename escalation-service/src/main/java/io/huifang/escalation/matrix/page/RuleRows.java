package io.huifang.escalation.matrix.page;

import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.Cause;
import io.huifang.escalation.Severity;
import io.huifang.escalation.matrix.MatrixRule;
import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.platform.settings.form.Minutes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules as rows of the form and back again; each level has fields with its number. */
final class RuleRows {
  static final int LEVELS = 4;
  private static final int LONGEST = 100;
  private final MatrixTexts texts;
  private final Set<String> calendars;
  private final int levels;

  /**
   * @param levels how many levels a row has fields for
   */
  RuleRows(MatrixTexts texts, Set<String> calendars, int levels) {
    this.texts = texts;
    this.calendars = calendars;
    this.levels = levels;
  }

  /** For all levels that are there, and a few more. */
  static int levels(List<MatrixRule> rules) {
    return rules.stream().mapToInt(rule -> rule.levels().size()).reduce(LEVELS, Math::max);
  }

  FormRows.Shape shape() {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "name",
                "category",
                "severity",
                "tier",
                "channel",
                "trigger",
                "calendar",
                "promise"));
    Set<String> chosen = new HashSet<>(Set.of("calendar"));
    for (int i = 1; i <= levels; i++) {
      fields.addAll(LevelFields.names(i));
      chosen.addAll(LevelFields.chosen(i));
    }
    return new FormRows.Shape(fields, "name", chosen);
  }

  Map<String, String> of(MatrixRule rule) {
    Map<String, String> row = new HashMap<>();
    row.put("name", rule.name());
    row.put("category", text(rule.category()));
    row.put("severity", text(rule.severity()));
    row.put("tier", text(rule.tier()));
    row.put("channel", text(rule.channel()));
    row.put("trigger", text(rule.trigger()));
    row.put("calendar", rule.calendar());
    row.put("promise", rule.promiseWithin() == null ? "" : Minutes.show(rule.promiseWithin()));
    for (int i = 1; i <= levels; i++) {
      CaseLevel level = i <= rule.levels().size() ? rule.levels().get(i - 1) : null;
      new LevelFields(texts, calendars, i).write(row, level);
    }
    return row;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** The rules, of a form in which nothing is wrong; else each field says what it is. */
  List<MatrixRule> read(FormRows rows) {
    Set<String> names = new HashSet<>();
    return rows.all().stream().map(row -> read(row, names)).filter(Objects::nonNull).toList();
  }

  private @Nullable MatrixRule read(FormRow row, Set<String> names) {
    String name = row.value("name").strip();
    if (name.isEmpty() || name.length() > LONGEST || name.indexOf('\0') >= 0) {
      row.wrong("name", texts.wrongName());
    } else if (!names.add(name)) {
      row.wrong("name", texts.sameName());
    }
    String category = row.optional("category");
    if (category != null && (category.length() > LONGEST || category.indexOf('\0') >= 0)) {
      row.wrong("category", texts.tooLong());
    }
    String tier = row.optional("tier");
    if (tier != null && tier.length() > 60) {
      row.wrong("tier", texts.wrongChoice());
    }
    if (!calendars.contains(row.value("calendar"))) {
      row.wrong("calendar", texts.wrongCalendar());
    }
    String channel = row.optional("channel");
    if (channel != null && (channel.length() > 60 || channel.indexOf('\0') >= 0)) {
      row.wrong("channel", texts.tooLong());
    }
    Severity severity = choice(row, "severity", Severity.class);
    Cause trigger = choice(row, "trigger", Cause.class);
    Integer promise = promise(row);
    List<CaseLevel> read = new ArrayList<>();
    for (int i = 1; i <= levels; i++) {
      new LevelFields(texts, calendars, i).read(row, read);
    }
    if (read.isEmpty()) {
      row.wrong("within1", texts.noLevels());
    }
    return row.errors().isEmpty()
        ? new MatrixRule(
            name, category, severity, tier, channel, trigger, row.value("calendar"), promise, read)
        : null;
  }

  private @Nullable Integer promise(FormRow row) {
    String typed = row.optional("promise");
    if (typed == null) {
      return null;
    }
    OptionalInt minutes = Minutes.parse(typed);
    if (minutes.isEmpty() || minutes.getAsInt() > LevelFields.MOST_MINUTES) {
      row.wrong("promise", texts.wrongTime());
      return null;
    }
    return minutes.getAsInt();
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
