package io.huifang.kpi.dashboard.targets;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Form;

/** Values of metrics as people enter them: percents, minutes, hours. */
public final class Entered {
  private static final int LONGEST = 20;

  private Entered() {}

  /**
   * In the unit of the metric; for times the field {@code unit} says in what it was entered.
   *
   * @throws ProblemException 400 if it is no number
   */
  public static double value(Metric metric, Form form, String field) {
    String text = form.text(field, LONGEST).strip();
    if (!text.matches("-?\\d{1,9}([.,]\\d{1,6})?")) {
      throw ProblemException.badField(field, "must be a number such as 92.5");
    }
    return Double.parseDouble(text.replace(',', '.')) * factor(metric, form);
  }

  private static double factor(Metric metric, Form form) {
    if (metric.unit() == Metric.Unit.SHARE) {
      return 0.01;
    }
    if (metric.unit() != Metric.Unit.SECONDS) {
      return 1;
    }
    return switch (form.text("unit", 10)) {
      case "seconds" -> 1;
      case "minutes" -> 60;
      case "hours" -> 3600;
      default -> throw ProblemException.badField("unit", "must be seconds, minutes or hours");
    };
  }
}
