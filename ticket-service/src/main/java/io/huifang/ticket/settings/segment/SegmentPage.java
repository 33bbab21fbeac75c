package io.huifang.ticket.settings.segment;

import io.huifang.platform.settings.form.Draft;
import io.huifang.platform.settings.form.Option;
import io.huifang.platform.settings.form.Publishers;
import io.huifang.platform.settings.form.VersionRow;
import io.huifang.platform.web.Visitor;
import io.huifang.ticket.Tier;
import io.huifang.ticket.segment.DryRun;
import io.huifang.ticket.segment.SegmentPlan;
import io.huifang.ticket.segment.SegmentRule;
import io.huifang.ticket.settings.Called;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of segments shows. */
@ApplicationScoped
class SegmentPage {
  private static final String KIND = "segment-plan";
  @Inject Called called;
  @Inject Publishers publishers;
  @Inject Visitor visitor;

  @Inject
  @Location("settings/segments.html")
  Template page;

  /**
   * @param tried what the draft would mean, null where it is not looked at
   */
  String render(Draft draft, List<SegmentPlan> versions, @Nullable DryRun tried) {
    return page.data("draft", draft)
        .data("tried", tried)
        .data("versions", versions(versions))
        .data(
            "tiers",
            Option.open(
                called.anything(),
                Option.of(Stream.of(Tier.values()).map(Tier::name), called::word)))
        .render();
  }

  private List<VersionRow> versions(List<SegmentPlan> all) {
    return VersionRow.latest(
        all, publishers.of(KIND), (before, after) -> lines(before.rules(), after.rules()));
  }

  /** Place by place, since the order is part of what the rules say. */
  private List<String> lines(List<SegmentRule> before, List<SegmentRule> after) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      if (i >= after.size()) {
        lines.add(texts().removedRule(i + 1, before.get(i).segment()));
      } else if (i >= before.size() || !before.get(i).equals(after.get(i))) {
        lines.add(texts().changedRule(i + 1, after.get(i).segment()));
      }
    }
    return lines;
  }

  /** Who has published what is in force. */
  String by(SegmentPlan inForce) {
    return publishers.of(KIND).apply(inForce);
  }

  SegmentTexts texts() {
    return visitor.language().texts(SegmentTexts.class);
  }
}
