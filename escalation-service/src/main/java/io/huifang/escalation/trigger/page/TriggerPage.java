package io.huifang.escalation.trigger.page;

import io.huifang.escalation.Cause;
import io.huifang.escalation.Severity;
import io.huifang.escalation.trigger.rule.Fact;
import io.huifang.escalation.trigger.rule.TriggerRules;
import io.huifang.escalation.words.Words;
import io.huifang.platform.language.Language;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of the triggers shows. */
@ApplicationScoped
class TriggerPage {
  private static final String KIND = "triggers";
  @Inject Publishers publishers;
  @Inject Visitor visitor;

  @Inject
  @Location("trigger/triggers.html")
  Template page;

  /**
   * @param asked what was tried, null if nothing was
   */
  String render(Draft draft, List<TriggerRules> versions, @Nullable Asked asked) {
    Language language = visitor.language();
    return page.data("draft", draft)
        .data("facts", Option.of(Stream.of(Fact.values()), texts()::of))
        .data("causes", Option.of(Stream.of(Cause.values()), one -> Words.in(one, language)))
        .data("severities", Option.of(Stream.of(Severity.values()), one -> Words.in(one, language)))
        .data("uses", List.of(new Option("", texts().on()), new Option("true", texts().off())))
        .data("versions", versions(versions))
        .data("asked", asked)
        .render();
  }

  private List<VersionRow> versions(List<TriggerRules> all) {
    TriggerDiff diff = new TriggerDiff(texts());
    return VersionRow.latest(
        all, publishers.of(KIND), (before, after) -> diff.lines(before.rules(), after.rules()));
  }

  /** Who has published what is in force. */
  String by(TriggerRules inForce) {
    return publishers.of(KIND).apply(inForce);
  }

  TriggerTexts texts() {
    return visitor.language().texts(TriggerTexts.class);
  }

  /**
   * A fact that was tried.
   *
   * @param answer what would come of it, or what is wrong with the question
   */
  public record Asked(String fact, String said, String answer) {}
}
