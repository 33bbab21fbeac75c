package io.huifang.kpi.question;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Checks what callers ask, and narrows it to what they may know. */
@ApplicationScoped
public class Questions {
  private static final int LONGEST = 300;
  private static final int MOST = 100;
  private static final String TWO = "must be up to two different dimensions or labels";
  @Inject Caller caller;

  @ConfigProperty(name = "huifang.zone")
  ZoneId siteZone;

  /**
   * @throws ProblemException 400 if it makes no sense, 403 if it is about another team
   */
  public Question read(Metric known, MetricFilter filter, MetricCut cut) {
    Metric metric = Choices.definition(known, filter.definition);
    ZoneId zone = Times.zone(filter.zone, siteZone);
    Instant from = Times.required("from", filter.from, zone);
    Instant to = Times.required("to", filter.to, zone);
    if (!from.isBefore(to)) {
      throw ProblemException.badField("to", "must be after from");
    }
    List<Cut> by = cuts(metric, cut.by);
    Map<Dimension, List<String>> filters = filters(metric, filter);
    if ("touchpoint".equals(metric.qualifier()) && !by.contains(Dimension.TOUCHPOINT)) {
      filters.putIfAbsent(Dimension.TOUCHPOINT, List.of("OVERALL"));
    }
    return new Question(
        metric,
        Choices.variant(metric, filter.variant),
        from,
        to,
        zone,
        Choices.interval(cut.interval),
        by,
        filters,
        Labels.wanted(filter.label),
        Map.of(),
        Choices.oneOf("scale", filter.scale, metric.scaled() ? List.of(3, 5, 7) : List.of(), 5),
        Window.of(
            Choices.oneOf("window", filter.window, metric.windows(), metric.defaultWindow()),
            siteZone),
        Choices.oneOf(
            "threshold", filter.threshold, metric.thresholds(), metric.defaultThreshold()),
        Choices.compare(cut.compare),
        Choices.weighted(metric, filter.weighted));
  }

  /** The zone in which the site counts its days. */
  public ZoneId siteZone() {
    return siteZone;
  }

  /** The team that the caller is confined to, null for all. */
  public @Nullable String scope(List<String> wanted) {
    String scope = caller.teamScope();
    if (scope != null && wanted.stream().anyMatch(team -> !team.equals(scope))) {
      throw ProblemException.forbidden("You see the numbers of your own team only");
    }
    return scope;
  }

  private Map<Dimension, List<String>> filters(Metric metric, MetricFilter filter) {
    Map<Dimension, List<String>> filters = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      List<String> wanted = filter.of(dimension);
      if (wanted.isEmpty()) {
        continue;
      }
      requireApplicable(metric, dimension, dimension.key());
      boolean bad =
          wanted.size() > MOST
              || wanted.stream()
                  .anyMatch(w -> w.isBlank() || w.length() > LONGEST || w.indexOf('\0') >= 0);
      if (bad) {
        throw ProblemException.badField(
            dimension.key(), "must be at most 100 texts of 1 to 300 characters");
      }
      filters.put(dimension, List.copyOf(wanted));
    }
    String scope = scope(filter.team);
    if (scope != null) {
      filters.put(Dimension.TEAM, List.of(scope));
    }
    return filters;
  }

  private static List<Cut> cuts(Metric metric, List<String> by) {
    List<Cut> cuts = new ArrayList<>();
    for (String key : by.stream().flatMap(text -> List.of(text.split(",", -1)).stream()).toList()) {
      Dimension dimension = Dimension.of(key);
      Cut cut = dimension == null ? Label.of(key) : dimension;
      if (cut == null || cuts.contains(cut)) {
        throw ProblemException.badField("by", TWO);
      }
      if (dimension != null) {
        requireApplicable(metric, dimension, "by");
      }
      cuts.add(cut);
    }
    if (cuts.size() > 2) {
      throw ProblemException.badField("by", TWO);
    }
    return cuts;
  }

  private static void requireApplicable(Metric metric, Dimension dimension, String field) {
    if (dimension.qualifies() && !dimension.key().equals(metric.qualifier())) {
      throw ProblemException.badField(field, metric.id() + " has no " + dimension.key());
    }
  }
}
