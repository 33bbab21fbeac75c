package io.huifang.escalation.matrix.page;

import io.huifang.escalation.CaseLevel;
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

/** Rules as rows of the form and back again; each level is three fields with its number. */
final class RuleRows {
  static final int LEVELS = 4;
  private static final int LONGEST = 100;
  private static final int MOST_MINUTES = 525_600;
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
        new ArrayList<>(List.of("name", "category", "severity", "tier", "calendar"));
    for (int i = 1; i <= levels; i++) {
      fields.addAll(List.of("post" + i, "person" + i, "within" + i));
    }
    return new FormRows.Shape(fields, "name", Set.of("calendar"));
  }

  Map<String, String> of(MatrixRule rule) {
    Map<String, String> row = new HashMap<>();
    row.put("name", rule.name());
    row.put("category", text(rule.category()));
    row.put("severity", text(rule.severity()));
    row.put("tier", text(rule.tier()));
    row.put("calendar", rule.calendar());
    for (int i = 1; i <= levels; i++) {
      CaseLevel level = i <= rule.levels().size() ? rule.levels().get(i - 1) : null;
      row.put("post" + i, level == null ? "" : level.post().name());
      row.put("person" + i, level == null ? "" : text(level.agent()));
      row.put("within" + i, level == null ? "" : Minutes.show(level.withinMinutes()));
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
    Severity severity = choice(row, "severity", Severity.class);
    List<CaseLevel> read = new ArrayList<>();
    for (int i = 1; i <= levels; i++) {
      level(row, i, read);
    }
    if (read.isEmpty()) {
      row.wrong("within1", texts.noLevels());
    }
    return row.errors().isEmpty()
        ? new MatrixRule(name, category, severity, tier, row.value("calendar"), read)
        : null;
  }

  private void level(FormRow row, int number, List<CaseLevel> read) {
    String typed = row.value("within" + number).strip();
    CaseLevel.Post post = choice(row, "post" + number, CaseLevel.Post.class);
    if (typed.isEmpty()) {
      if (post != null && number > read.size() + 1) {
        row.wrong("within" + number, texts.gap());
      } else if (post != null) {
        row.wrong("within" + number, texts.wrongTime());
      }
      return;
    }
    OptionalInt minutes = Minutes.parse(typed);
    if (minutes.isEmpty() || minutes.getAsInt() > MOST_MINUTES) {
      row.wrong("within" + number, texts.wrongTime());
    } else if (post == null) {
      row.wrong("post" + number, texts.noPost());
    } else if (number > read.size() + 1 && row.errors().isEmpty()) {
      row.wrong("within" + number, texts.gap());
    } else {
      read.add(new CaseLevel(post, row.optional("person" + number), minutes.getAsInt()));
    }
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
