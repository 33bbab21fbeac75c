package io.huifang.kpi.dashboard.targets;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Names;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.target.KpiTarget.Direction;
import io.huifang.kpi.target.TargetSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Targets as people read them. */
@ApplicationScoped
class TargetLines {
  private static final Comparator<KpiTarget> ORDER =
      Comparator.comparing(KpiTarget::team, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(KpiTarget::validFrom);
  @Inject Catalogue catalogue;

  /** Every metric with its targets, those of all teams first. */
  List<OfMetric> of(TargetSet set, LocalDate today, Names.Known names) {
    return catalogue.all().stream()
        .map(
            metric ->
                new OfMetric(
                    metric.id(),
                    names.words().name(metric),
                    metric.unit() == Metric.Unit.SHARE,
                    metric.unit() == Metric.Unit.SECONDS,
                    Direction.of(metric) == Direction.AT_LEAST,
                    set.targets().stream()
                        .filter(target -> target.metric().equals(metric.id()))
                        .sorted(ORDER)
                        .map(target -> line(metric, target, set, today, names))
                        .toList()))
        .toList();
  }

  private static Line line(
      Metric metric, KpiTarget target, TargetSet set, LocalDate today, Names.Known names) {
    boolean later = target.validFrom().isAfter(today);
    boolean past =
        set.targets().stream()
            .anyMatch(
                other ->
                    other.metric().equals(target.metric())
                        && java.util.Objects.equals(other.team(), target.team())
                        && other.validFrom().isAfter(target.validFrom())
                        && !other.validFrom().isAfter(today));
    return new Line(
        target.team() == null ? "" : target.team(),
        target.team() == null ? "" : names.team(target.team()),
        names.words().goal(metric, target),
        target.validFrom(),
        later ? "later" : past ? "past" : "now");
  }

  /**
   * A metric with its targets.
   *
   * @param share whether it is entered in percent
   * @param time whether it is entered as a time
   * @param least whether more is better
   */
  public record OfMetric(
      String id, String name, boolean share, boolean time, boolean least, List<Line> lines) {}

  /**
   * One target.
   *
   * @param teamName empty for all teams
   * @param when now, past or later
   */
  public record Line(String team, String teamName, String goal, LocalDate validFrom, String when) {}
}
