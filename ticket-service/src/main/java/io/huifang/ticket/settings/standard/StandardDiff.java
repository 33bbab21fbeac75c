package io.huifang.ticket.settings.standard;

import io.huifang.ticket.standard.Rule;
import io.huifang.ticket.standard.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What one version says that the one before it did not, a line each. */
final class StandardDiff {
  private final StandardTexts texts;
  private final BiFunction<String, String, String> word;

  /**
   * @param word what people call the value of a field
   */
  StandardDiff(StandardTexts texts, BiFunction<String, String, String> word) {
    this.texts = texts;
    this.word = word;
  }

  List<String> lines(List<Rule> before, List<Rule> after) {
    List<String> lines = new ArrayList<>();
    Map<String, Rule> known = new LinkedHashMap<>();
    before.forEach(rule -> known.put(rule.name(), rule));
    for (Rule rule : after) {
      Rule was = known.remove(rule.name());
      if (was == null) {
        lines.add(texts.added(rule.name()));
      } else {
        fields(lines, rule.name(), RuleRows.of(was), RuleRows.of(rule));
      }
    }
    known.keySet().forEach(name -> lines.add(texts.removed(name)));
    return lines;
  }

  private void fields(
      List<String> lines, String name, Map<String, String> was, Map<String, String> is) {
    for (String field : RuleRows.SHAPE.fields()) {
      String old = was.getOrDefault(field, "");
      String now = is.getOrDefault(field, "");
      if (!old.equals(now)) {
        lines.add(texts.changed(name, called(field), said(field, old), said(field, now)));
      }
    }
  }

  private String said(String field, String value) {
    return value.isEmpty() ? texts.nothing() : word.apply(field, value);
  }

  private String called(String field) {
    return switch (field) {
      case "layer" -> texts.layerIs();
      case "tier" -> texts.tier();
      case "channel" -> texts.channel();
      case "complexity" -> texts.complexity();
      case "category" -> texts.category();
      case "calendar" -> texts.calendar();
      case "validFrom" -> texts.validFrom();
      case "validUntil" -> texts.validUntil();
      case "name" -> texts.name();
      default -> texts.target(Target.valueOf(field));
    };
  }
}
