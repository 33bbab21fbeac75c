package io.huifang.escalation.trigger.page;

import io.huifang.escalation.Cause;
import io.huifang.escalation.Severity;
import io.huifang.escalation.trigger.rule.Fact;
import io.huifang.escalation.trigger.rule.TriggerRule;
import io.huifang.escalation.trigger.rule.When;
import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.FormRows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules as rows of the form and back again. */
final class TriggerRows {
  static final FormRows.Shape SHAPE =
      new FormRows.Shape(
          List.of("name", "fact", "when", "cause", "severity", "worse", "off"),
          "name",
          Set.of("fact", "cause", "severity", "off"));
  private static final int LONGEST = 100;
  private final TriggerTexts texts;

  TriggerRows(TriggerTexts texts) {
    this.texts = texts;
  }

  static Map<String, String> of(TriggerRule rule) {
    Map<String, String> row = new HashMap<>();
    row.put("name", rule.name());
    row.put("fact", rule.fact().name());
    row.put("when", rule.when().text());
    row.put("cause", rule.cause().name());
    row.put("severity", rule.severity().name());
    Set<String> worse = Objects.requireNonNullElse(rule.worseFor(), Set.of());
    row.put("worse", worse.stream().sorted().collect(Collectors.joining(", ")));
    row.put("off", rule.isOff() ? "true" : "");
    return row;
  }

  /** The rules, of a form in which nothing is wrong; else each field says what it is. */
  List<TriggerRule> read(FormRows rows) {
    Set<String> names = new HashSet<>();
    return rows.all().stream().map(row -> read(row, names)).filter(Objects::nonNull).toList();
  }

  private @Nullable TriggerRule read(FormRow row, Set<String> names) {
    String name = row.value("name").strip();
    if (name.isEmpty() || name.length() > LONGEST || name.indexOf('\0') >= 0) {
      row.wrong("name", texts.wrongName());
    } else if (!names.add(name)) {
      row.wrong("name", texts.sameName());
    }
    Fact fact = choice(row, "fact", Fact.class);
    Cause cause = choice(row, "cause", Cause.class);
    Severity severity = choice(row, "severity", Severity.class);
    When when = when(row, fact);
    Set<String> worse = worse(row);
    return row.errors().isEmpty() && fact != null && cause != null && severity != null
        ? new TriggerRule(name, fact, when, cause, severity, worse, row.optional("off") != null)
        : null;
  }

  private When when(FormRow row, @Nullable Fact fact) {
    try {
      When when = When.parse(row.value("when"));
      if (fact != null) {
        when.unknownTo(fact)
            .ifPresent(
                field -> row.wrong("when", texts.unknown(field, String.join(", ", fact.fields()))));
      }
      return when;
    } catch (IllegalArgumentException e) {
      row.wrong("when", texts.wrongWhen(String.valueOf(e.getMessage())));
      return new When(List.of());
    }
  }

  private Set<String> worse(FormRow row) {
    Set<String> tiers =
        Arrays.stream(row.value("worse").split(","))
            .map(String::strip)
            .filter(tier -> !tier.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    if (tiers.size() > 20 || tiers.stream().anyMatch(tier -> tier.length() > 60)) {
      row.wrong("worse", texts.wrongChoice());
    }
    return tiers;
  }

  private <E extends Enum<E>> @Nullable E choice(FormRow row, String field, Class<E> type) {
    try {
      return Enum.valueOf(type, row.value(field).strip());
    } catch (IllegalArgumentException e) {
      row.wrong(field, texts.wrongChoice());
      return null;
    }
  }
}
