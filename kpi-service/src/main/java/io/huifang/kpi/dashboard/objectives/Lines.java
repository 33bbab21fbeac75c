package io.huifang.kpi.dashboard.objectives;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Links;
import io.huifang.kpi.dashboard.Measure;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.objective.Objective;
import io.huifang.kpi.objective.Progress;
import io.huifang.kpi.objective.Progress.Forecast;
import io.huifang.kpi.objective.ProgressReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts objectives into words: each with its parts below it. */
@ApplicationScoped
class Lines {
  @Inject ProgressReader reader;
  @Inject Catalogue catalogue;

  List<Line> of(List<Objective.View> all, Names.Known names) {
    List<Line> lines = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    Set<UUID> known = new HashSet<>();
    all.forEach(one -> known.add(one.id()));
    for (Objective.View one : all) {
      // a part whose whole is another team's stands alone
      if (one.parent() == null || !known.contains(one.parent())) {
        below(one, 0, all, names, seen, lines);
      }
    }
    return lines;
  }

  private void below(
      Objective.View one,
      int depth,
      List<Objective.View> all,
      Names.Known names,
      Set<UUID> seen,
      List<Line> lines) {
    if (!seen.add(one.id()) || !catalogue.knows(one.metric())) {
      return;
    }
    lines.add(line(one, depth, names));
    for (Objective.View part : all) {
      if (one.id().equals(part.parent())) {
        below(part, depth + 1, all, names, seen, lines);
      }
    }
  }

  private Line line(Objective.View one, int depth, Names.Known names) {
    Metric metric = catalogue.known(one.metric());
    Words words = names.words();
    ObjectiveTexts texts = words.language().texts(ObjectiveTexts.class);
    Progress progress = reader.of(one);
    Double attained = progress.attained();
    return new Line(
        one.id(),
        one.version(),
        depth,
        one.name(),
        Measure.of(metric, one.variant(), null).name(words),
        one.owner(),
        who(one, names),
        texts.fromTo(
            words.value(metric, one.baseline()),
            words.value(metric, one.target()),
            one.due().toString()),
        words.value(metric, progress.value()),
        words.range(metric, progress.confidence()),
        words.count(progress.n()),
        attained == null ? 0 : bar(attained),
        bar(one.partOfTheWay(progress.expected())),
        attained == null ? null : Math.round(100 * attained),
        words.value(metric, progress.expected()),
        forecast(metric, progress.forecast(), words, texts),
        progress.standing(),
        tone(progress.standing()),
        progress.milestones().stream()
            .map(
                mark ->
                    new Line.Mark(
                        texts.milestone(mark.day().toString(), words.value(metric, mark.wanted())),
                        mark.reached()))
            .toList(),
        progress.weeks().isEmpty() ? null : rows(one));
  }

  private static double bar(double share) {
    return Math.max(0, Math.min(100, 100 * share));
  }

  private static String who(Objective.View one, Names.Known names) {
    if (one.agent() != null) {
      return names.agent(one.agent());
    }
    return one.team() == null ? "" : names.team(one.team());
  }

  private static String forecast(
      Metric metric, @Nullable Forecast forecast, Words words, ObjectiveTexts texts) {
    return forecast == null
        ? ""
        : texts.forecast(
            words.value(metric, forecast.value()),
            words.value(metric, forecast.low()),
            words.value(metric, forecast.high()));
  }

  private static String rows(Objective.View one) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("metric", List.of(one.metric()));
    query.put("from", List.of(one.begins().toString()));
    query.put("to", List.of(one.due().plusDays(1).toString()));
    if (one.variant() != null) {
      query.put("variant", List.of(one.variant()));
    }
    if (one.team() != null) {
      query.put("team", List.of(one.team()));
    }
    if (one.agent() != null) {
      query.put("agent", List.of(Objects.requireNonNull(one.agent())));
    }
    return Links.to("/dashboard/rows", query);
  }

  private static String tone(Progress.Standing standing) {
    return switch (standing) {
      case REACHED, ON_TRACK -> "ok";
      case AT_RISK -> "warn";
      case OFF_TRACK, MISSED -> "late";
      case OPEN -> "";
    };
  }
}
