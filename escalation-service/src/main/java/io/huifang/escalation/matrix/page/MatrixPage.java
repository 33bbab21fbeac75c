package io.huifang.escalation.matrix.page;

import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.Severity;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.matrix.EscalationMatrix;
import io.huifang.escalation.matrix.MatrixRule;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.Minutes;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.settings.form.VersionRow;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of the matrix shows. */
@ApplicationScoped
class MatrixPage {
  private static final int SHOWN = 8;
  private static final int LINES = 20;
  @Inject Directory directory;
  @Inject Visitor visitor;

  @Inject
  @Location("matrix/matrix.html")
  Template page;

  /**
   * @param asked what the dry run was asked, by field
   * @param rules as typed, those in force if nothing was typed or something is wrong
   */
  String render(
      Draft draft,
      List<EscalationMatrix> versions,
      List<MatrixRule> rules,
      Map<String, String> asked,
      DryRun.@Nullable Result result) {
    List<MatrixRule> inForce = versions.get(0).rules();
    String tier = asked.getOrDefault("tier", "");
    return page.data("draft", draft)
        .data("picture", Picture.of(rules, inForce, tier.isEmpty() ? null : tier))
        .data("severities", List.of(Severity.values()))
        .data("severityOptions", Option.open(any(), severities()))
        .data("tiers", Option.open(any(), tiers()))
        .data("tier", tier)
        .data("calendars", directory.calendars().stream().map(c -> new Option(c, c)).toList())
        .data("posts", Option.open(texts().noLevel(), posts()))
        .data("people", Option.open(texts().inPost(), people()))
        .data(
            "levels",
            IntStream.rangeClosed(1, RuleRows.levels(inForce)).asLongStream().boxed().toList())
        .data("versions", versions(versions))
        .data("effect", draft.isReady() ? effect(rules, inForce) : null)
        .data("asked", asked)
        .data("result", result)
        .render();
  }

  private List<Option> severities() {
    return Option.of(Stream.of(Severity.values()), texts()::severity);
  }

  private List<Option> posts() {
    return Option.of(Stream.of(CaseLevel.Post.values()), texts()::post);
  }

  private List<Option> tiers() {
    return List.of(
        new Option("STANDARD", texts().standard()),
        new Option("PRIORITY", texts().priority()),
        new Option("VIP", texts().vip()));
  }

  private List<Option> people() {
    return directory.everybody().stream()
        .map((PersonCopy person) -> new Option(person.id(), person.name()))
        .toList();
  }

  /** Where cases would go that go somewhere else today, a line each. */
  private List<String> effect(List<MatrixRule> rules, List<MatrixRule> inForce) {
    List<String> lines = new ArrayList<>();
    List<Option> all = Option.open(texts().anyTier(), tiers());
    for (Option tier : all) {
      String code = tier.value().isEmpty() ? null : tier.value();
      for (Picture.Row row : Picture.of(rules, inForce, code).rows()) {
        for (Picture.Cell cell : row.cells()) {
          if (cell.changed()) {
            String category = row.category() == null ? texts().otherwise() : row.category();
            String which =
                tier.label() + " · " + category + " · " + texts().severity(cell.severity());
            lines.add(texts().other(which, said(cell.before()), said(cell.rule())));
          }
        }
      }
    }
    if (lines.size() > LINES) {
      String more = texts().more(lines.size() - LINES);
      lines = new ArrayList<>(lines.subList(0, LINES));
      lines.add(more);
    }
    return lines;
  }

  private String said(@Nullable MatrixRule rule) {
    return rule == null
        ? texts().nothing()
        : rule.name()
            + " ("
            + texts().levels(Minutes.show(Picture.Cell.minutes(rule)), rule.levels().size())
            + ")";
  }

  private List<VersionRow> versions(List<EscalationMatrix> all) {
    MatrixDiff diff = new MatrixDiff(texts(), this::word);
    List<VersionRow> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, all.size()); i++) {
      boolean first = i + 1 == all.size();
      EscalationMatrix one = all.get(i);
      List<String> changes = first ? List.of() : diff.lines(all.get(i + 1).rules(), one.rules());
      rows.add(VersionRow.of(one, person(one.publishedBy()), first, changes));
    }
    return rows;
  }

  private String word(String field, String value) {
    if (field.equals("severity")) {
      return texts().severity(Severity.valueOf(value));
    }
    if (field.equals("tier")) {
      return tiers().stream()
          .filter(tier -> tier.value().equals(value))
          .map(Option::label)
          .findFirst()
          .orElse(value);
    }
    if (field.startsWith("post")) {
      return Arrays.stream(CaseLevel.Post.values())
          .filter(post -> post.name().equals(value))
          .map(texts()::post)
          .findFirst()
          .orElse(value);
    }
    return field.startsWith("person") ? person(value) : value;
  }

  /** The name of somebody, the id where nobody of ours has it. */
  String person(String id) {
    return directory.person(id).map(PersonCopy::name).orElse(id);
  }

  private String any() {
    return visitor.language().texts(SettingsTexts.class).anything();
  }

  MatrixTexts texts() {
    return visitor.language().texts(MatrixTexts.class);
  }
}
