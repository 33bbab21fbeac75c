package io.huifang.escalation.trigger.page;

import io.huifang.escalation.trigger.rule.TriggerRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one version says that the one before it did not, a line each. */
final class TriggerDiff {
  private final TriggerTexts texts;

  TriggerDiff(TriggerTexts texts) {
    this.texts = texts;
  }

  List<String> lines(List<TriggerRule> before, List<TriggerRule> after) {
    Map<String, TriggerRule> known = new LinkedHashMap<>();
    before.forEach(rule -> known.put(rule.name(), rule));
    List<String> lines = new ArrayList<>();
    for (TriggerRule rule : after) {
      TriggerRule was = known.remove(rule.name());
      if (was == null) {
        lines.add(texts.added(rule.name()));
      } else {
        changes(was, rule, lines);
      }
    }
    known.keySet().forEach(name -> lines.add(texts.removed(name)));
    return lines;
  }

  private void changes(TriggerRule was, TriggerRule is, List<String> lines) {
    Map<String, String> old = TriggerRows.of(was);
    Map<String, String> now = TriggerRows.of(is);
    for (String field : TriggerRows.SHAPE.fields()) {
      String from = old.getOrDefault(field, "");
      String to = now.getOrDefault(field, "");
      if (!from.equals(to)) {
        lines.add(texts.changed(is.name(), called(field), said(field, from), said(field, to)));
      }
    }
  }

  private String said(String field, String value) {
    if (field.equals("off")) {
      return value.isEmpty() ? texts.on() : texts.off();
    }
    return value.isEmpty() ? texts.nothing() : value;
  }

  private String called(String field) {
    return switch (field) {
      case "fact" -> texts.fact();
      case "when" -> texts.when();
      case "cause" -> texts.cause();
      case "severity" -> texts.severity();
      case "worse" -> texts.worse();
      case "off" -> texts.use();
      default -> texts.name();
    };
  }
}
