package io.huifang.kpi.target;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.PublishedVersions;
import io.huifang.platform.versioning.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of the targets, and which one holds for whom and when. */
@ApplicationScoped
public class Targets extends PublishedVersions<TargetSet> {
  @Inject Catalogue catalogue;

  public Targets() {
    super(TargetSet.class);
  }

  /** What is hoped for on a day of the site: of a team if it has its own; null for nothing. */
  public @Nullable KpiTarget of(String metric, @Nullable String team, LocalDate day) {
    return inForce().of(metric, team, day);
  }

  /** Publishes the next version on top of the one that the caller has read. */
  @Transactional
  public TargetSet publish(List<KpiTarget> targets, @Nullable String ifMatch, String by) {
    for (int i = 0; i < targets.size(); i++) {
      check(targets, i);
    }
    return publishNext(ifMatch, (number, now) -> new TargetSet(number, now, by, targets));
  }

  /**
   * The next version with one more, in place of one of the same metric, team and day.
   *
   * @param base the version that the caller has read
   */
  @Transactional
  public TargetSet set(KpiTarget target, int base, String by) {
    List<KpiTarget> next = others(target, base);
    next.add(target);
    return publish(next, Version.etag(base), by);
  }

  /** The next version without one. */
  @Transactional
  public TargetSet remove(KpiTarget target, int base, String by) {
    return publish(others(target, base), Version.etag(base), by);
  }

  /** Of the version that was read: the one in force here may be two seconds old. */
  private List<KpiTarget> others(KpiTarget target, int base) {
    List<KpiTarget> others = new ArrayList<>(version(base).targets());
    others.removeIf(target::replaces);
    return others;
  }

  private void check(List<KpiTarget> targets, int at) {
    KpiTarget target = targets.get(at);
    String field = "targets[" + at + "].";
    if (!catalogue.knows(target.metric())) {
      throw ProblemException.badField(field + "metric", "is not a known metric");
    }
    if (!catalogue.known(target.metric()).unit().allows(target.value())) {
      throw ProblemException.badField(field + "value", "is not possible for this metric");
    }
    if (target.team() != null && target.team().indexOf('\0') >= 0) {
      throw ProblemException.badField(field + "team", "must not have control characters");
    }
    if (target.validFrom().getYear() < 1970 || target.validFrom().getYear() > 2199) {
      throw ProblemException.badField(field + "validFrom", "must be in the years 1970 to 2199");
    }
    if (targets.subList(0, at).stream().anyMatch(target::replaces)) {
      throw ProblemException.badField(field + "validFrom", "is there already for this metric");
    }
  }
}
