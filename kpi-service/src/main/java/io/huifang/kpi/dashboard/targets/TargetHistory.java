package io.huifang.kpi.dashboard.targets;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.target.TargetSet;
import io.huifang.platform.settings.PublishedVersion;
import io.huifang.platform.settings.form.Publishers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Who changed which target and when. */
@ApplicationScoped
class TargetHistory {
  @Inject Catalogue catalogue;
  @Inject Publishers publishers;

  /** What each version changed, the newest first; the first one of all is where it began. */
  List<Version> of(List<TargetSet> versions, int most, Names.Known names) {
    Function<PublishedVersion, String> by = publishers.of("kpi-targets");
    List<Version> history = new ArrayList<>();
    for (int i = 0; i < Math.min(most, versions.size()); i++) {
      TargetSet set = versions.get(i);
      List<KpiTarget> before = i + 1 < versions.size() ? versions.get(i + 1).targets() : List.of();
      history.add(
          new Version(
              set.version(),
              set.publishedAt(),
              by.apply(set),
              i + 1 < versions.size() ? missing(set.targets(), before, names) : List.of(),
              missing(before, set.targets(), names)));
    }
    return history;
  }

  private List<String> missing(List<KpiTarget> some, List<KpiTarget> others, Names.Known names) {
    return some.stream()
        .filter(target -> !others.contains(target))
        .map(target -> said(target, names))
        .toList();
  }

  private String said(KpiTarget target, Names.Known names) {
    Words words = names.words();
    Metric metric = catalogue.known(target.metric());
    return words
        .language()
        .texts(TargetTexts.class)
        .said(
            words.name(metric),
            words.goal(metric, target),
            target.team() == null
                ? words.language().texts(TargetTexts.class).allTeams()
                : names.team(target.team()),
            target.validFrom().toString());
  }

  /** What one version changed. */
  public record Version(
      int version, Instant at, String by, List<String> added, List<String> removed) {}
}
