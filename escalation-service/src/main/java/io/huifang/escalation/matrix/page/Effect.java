package io.huifang.escalation.matrix.page;

import io.huifang.escalation.matrix.MatrixRule;
import io.huifang.platform.settings.form.Minutes;
import io.huifang.platform.settings.form.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where cases would go that go somewhere else today, a line each. */
final class Effect {
  private static final int LINES = 20;
  private final MatrixTexts texts;
  private final List<Option> tiers;

  /**
   * @param tiers those that are looked at, the first of them no tier at all
   */
  Effect(MatrixTexts texts, List<Option> tiers) {
    this.texts = texts;
    this.tiers = tiers;
  }

  List<String> lines(List<MatrixRule> rules, List<MatrixRule> inForce) {
    List<String> lines = new ArrayList<>();
    for (Option tier : tiers) {
      String code = tier.value().isEmpty() ? null : tier.value();
      for (Picture.Row row : Picture.of(rules, inForce, code).rows()) {
        for (Picture.Cell cell : row.cells()) {
          if (cell.changed()) {
            String category = row.category() == null ? texts.otherwise() : row.category();
            String which =
                tier.label() + " · " + category + " · " + texts.severity(cell.severity());
            lines.add(texts.other(which, said(cell.before()), said(cell.rule())));
          }
        }
      }
    }
    if (lines.size() > LINES) {
      String more = texts.more(lines.size() - LINES);
      lines = new ArrayList<>(lines.subList(0, LINES));
      lines.add(more);
    }
    return lines;
  }

  private String said(@Nullable MatrixRule rule) {
    return rule == null
        ? texts.nothing()
        : rule.name()
            + " ("
            + texts.levels(Minutes.show(Picture.Cell.minutes(rule)), rule.levels().size())
            + ")";
  }
}
