package io.huifang.escalation.matrix.page;

import io.huifang.escalation.matrix.MatrixRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What one version says that the one before it did not, a line each. */
final class MatrixDiff {
  private final MatrixTexts texts;
  private final BiFunction<String, String, String> word;

  /**
   * @param word what people call the value of a field
   */
  MatrixDiff(MatrixTexts texts, BiFunction<String, String, String> word) {
    this.texts = texts;
    this.word = word;
  }

  List<String> lines(List<MatrixRule> before, List<MatrixRule> after) {
    RuleRows rows =
        new RuleRows(texts, Set.of(), Math.max(RuleRows.levels(before), RuleRows.levels(after)));
    List<String> lines = new ArrayList<>();
    Map<String, MatrixRule> known = new LinkedHashMap<>();
    before.forEach(rule -> known.put(rule.name(), rule));
    for (MatrixRule rule : after) {
      MatrixRule was = known.remove(rule.name());
      if (was == null) {
        lines.add(texts.added(rule.name()));
        continue;
      }
      Map<String, String> old = rows.of(was);
      Map<String, String> now = rows.of(rule);
      for (String field : rows.shape().fields()) {
        String from = old.getOrDefault(field, "");
        String to = now.getOrDefault(field, "");
        if (!from.equals(to)) {
          lines.add(texts.changed(rule.name(), called(field), said(field, from), said(field, to)));
        }
      }
    }
    known.keySet().forEach(name -> lines.add(texts.removed(name)));
    return lines;
  }

  private String said(String field, String value) {
    return value.isEmpty() ? texts.nothing() : word.apply(field, value);
  }

  private String called(String field) {
    return switch (field) {
      case "name" -> texts.name();
      case "category" -> texts.category();
      case "severity" -> texts.severityIs();
      case "tier" -> texts.tier();
      case "channel" -> texts.channel();
      case "trigger" -> texts.trigger();
      case "promise" -> texts.promise();
      case "calendar" -> texts.calendar();
      default -> texts.level(Long.parseLong(field.replaceAll("\\D", "")));
    };
  }
}
