package io.huifang.escalation.matrix.page;

import io.huifang.escalation.Severity;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.matrix.EscalationMatrix;
import io.huifang.escalation.matrix.MatrixRule;
import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.settings.form.Publishers;
import io.huifang.platform.settings.form.VersionRow;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the page of the matrix shows. */
@ApplicationScoped
class MatrixPage {
  private static final String KIND = "escalation-matrix";
  @Inject Directory directory;
  @Inject MatrixChoices choices;
  @Inject Publishers publishers;
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
    List<Option> targets = choices.targets(inForce);
    List<Option> calendars = directory.calendars().stream().map(c -> new Option(c, c)).toList();
    return page.data("draft", draft)
        .data("picture", Picture.of(rules, inForce, tier.isEmpty() ? null : tier))
        .data("severities", List.of(Severity.values()))
        .data("severityOptions", Option.open(choices.any(), choices.severities()))
        .data("tiers", Option.open(choices.any(), choices.tiers()))
        .data("tier", tier)
        .data("calendars", calendars)
        .data("whom", Option.open(texts().noLevel(), targets))
        .data("elses", Option.open(texts().noElse(), targets))
        .data("urgencies", choices.urgencies())
        .data("triggers", Option.open(choices.any(), choices.triggers()))
        .data("hours", Option.open(texts().allHours(), calendars))
        .data(
            "levels",
            IntStream.rangeClosed(1, RuleRows.levels(inForce)).asLongStream().boxed().toList())
        .data("versions", versions(versions))
        .data("effect", draft.isReady() ? effect().lines(rules, inForce) : null)
        .data("asked", asked)
        .data("result", result)
        .render();
  }

  /** What rules would mean for cases. */
  Effect effect() {
    return new Effect(texts(), Option.open(texts().anyTier(), choices.tiers()));
  }

  private List<VersionRow> versions(List<EscalationMatrix> all) {
    MatrixDiff diff = diff();
    return VersionRow.latest(
        all, publishers.of(KIND), (before, after) -> diff.lines(before.rules(), after.rules()));
  }

  /** What one version says that another did not. */
  MatrixDiff diff() {
    return new MatrixDiff(texts(), choices::word);
  }

  /** Who has published what is in force. */
  String by(EscalationMatrix inForce) {
    return publishers.of(KIND).apply(inForce);
  }

  MatrixTexts texts() {
    return visitor.language().texts(MatrixTexts.class);
  }
}
