package io.huifang.kpi.dashboard.targets;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.target.KpiTarget.Direction;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Form;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads targets as people enter them: percents, minutes, hours. */
@ApplicationScoped
class TargetForms {
  private static final int LONGEST = 300;
  private static final long LAST_VERSION = 1_000_000_000L;
  @Inject Catalogue catalogue;

  /**
   * @throws ProblemException 400 if it makes no sense
   */
  KpiTarget target(Form form) {
    Metric metric = metric(form);
    return new KpiTarget(
        metric.id(),
        form.optional("team") == null ? null : form.text("team", LONGEST),
        Entered.value(metric, form, "value"),
        direction(form),
        day(form));
  }

  /** One that is there already; its value does not matter. */
  KpiTarget known(Form form) {
    return new KpiTarget(
        metric(form).id(),
        form.optional("team") == null ? null : form.text("team", LONGEST),
        0,
        Direction.AT_LEAST,
        day(form));
  }

  int version(Form form) {
    return (int) Math.min(LAST_VERSION, form.version());
  }

  private Metric metric(Form form) {
    String id = form.text("metric", LONGEST);
    if (!catalogue.knows(id)) {
      throw ProblemException.badField("metric", "is not a known metric");
    }
    return catalogue.known(id);
  }

  private static Direction direction(Form form) {
    return switch (form.text("direction", 20)) {
      case "AT_LEAST" -> Direction.AT_LEAST;
      case "AT_MOST" -> Direction.AT_MOST;
      default -> throw ProblemException.badField("direction", "must be AT_LEAST or AT_MOST");
    };
  }

  private static LocalDate day(Form form) {
    try {
      return LocalDate.parse(form.text("from", 10));
    } catch (DateTimeException e) {
      throw ProblemException.badField("from", "must be a day such as 2026-01-31");
    }
  }
}
