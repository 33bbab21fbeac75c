package io.huifang.kpi.objective;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an objective makes sense. */
@ApplicationScoped
class ObjectiveCheck {
  private static final int LONGEST_YEARS = 3;
  @Inject Catalogue catalogue;

  /**
   * @throws ProblemException 400 with the field
   */
  void check(PutObjective as) {
    if (!catalogue.knows(as.metric())) {
      throw ProblemException.badField("metric", "is not a known metric");
    }
    Metric metric = catalogue.known(as.metric());
    if (metric.shape() == Metric.Shape.COUNT) {
      throw ProblemException.badField("metric", "is a count, which depends on how long one counts");
    }
    if (as.variant() != null
        && metric.variants().stream().noneMatch(one -> one.id().equals(as.variant()))) {
      throw ProblemException.badField("variant", "is not one of " + metric.id());
    }
    possible(metric, "baseline", as.baseline());
    possible(metric, "target", as.target());
    if (as.baseline() == as.target()) {
      throw ProblemException.badField("target", "must differ from the baseline");
    }
    plain("team", as.team());
    plain("agent", as.agent());
    plain("name", as.name());
    plain("owner", as.owner());
    days(as);
    milestones(metric, as);
  }

  private static void days(PutObjective as) {
    LocalDate begins = as.begins();
    if (begins.getYear() < 1970 || begins.getYear() > 2199) {
      throw ProblemException.badField("begins", "must be in the years 1970 to 2199");
    }
    if (!as.due().isAfter(begins) || as.due().isAfter(begins.plusYears(LONGEST_YEARS))) {
      throw ProblemException.badField("due", "must be after begins, by at most three years");
    }
  }

  private static void milestones(Metric metric, PutObjective as) {
    List<Milestone> all = as.milestones();
    Set<LocalDate> days = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Milestone one = all.get(i);
      String field = "milestones[" + i + "].";
      if (!one.day().isAfter(as.begins()) || !one.day().isBefore(as.due())) {
        throw ProblemException.badField(field + "day", "must be between begins and due");
      }
      if (!days.add(one.day())) {
        throw ProblemException.badField(field + "day", "is there already");
      }
      possible(metric, field + "value", one.value());
    }
  }

  private static void possible(Metric metric, String field, double value) {
    if (!Double.isFinite(value) || !metric.unit().allows(value)) {
      throw ProblemException.badField(field, "is not possible for this metric");
    }
  }

  private static void plain(String field, @Nullable String text) {
    if (text != null && text.codePoints().anyMatch(Character::isISOControl)) {
      throw ProblemException.badField(field, "must not have control characters");
    }
  }
}
