package io.huifang.kpi.dashboard.watch;

import io.huifang.kpi.warning.Signal;
import io.huifang.kpi.watch.Grain;
import io.huifang.kpi.watch.Severity;
import io.huifang.kpi.watch.WatchWish;
import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads watches as people enter them. */
final class WatchForms {
  static final List<String> USUAL =
      List.of(
          "service_level",
          "abandon_rate",
          "first_response_time",
          "sla_attainment",
          "csat_top_box",
          "callback_kept_rate");
  private static final int LONGEST = 300;
  private static final List<String> BY = List.of("team", "channel", "tier", "category");

  private WatchForms() {}

  /**
   * @throws ProblemException 400 if it makes no sense
   */
  static WatchWish read(Form form, Language language) {
    Map<String, String> filter = new TreeMap<>();
    for (String dimension : BY) {
      if (form.optional(dimension) != null) {
        filter.put(dimension, form.text(dimension, LONGEST));
      }
    }
    return new WatchWish(
        form.text("name", 100),
        form.text("metric", 100),
        // of another figure the usual variant
        form.text("metric", 100).equals(form.optional("was")) ? form.optional("variant") : null,
        filter,
        one(Grain.class, "grain", form.text("grain", 20)),
        rules(form),
        form.optional("severity") == null
            ? null
            : one(Severity.class, "severity", form.text("severity", 20)),
        language.tag());
  }

  /** One of those that most need. */
  static WatchWish usual(String metric, String name, Language language) {
    return new WatchWish(
        name,
        metric,
        null,
        null,
        Grain.DAY,
        EnumSet.of(Signal.BEYOND, Signal.TWO_OF_THREE),
        null,
        language.tag());
  }

  private static Set<Signal> rules(Form form) {
    Set<Signal> rules = EnumSet.noneOf(Signal.class);
    @Nullable List<String> chosen = form.fields().get("rules");
    if (chosen != null) {
      chosen.forEach(rule -> rules.add(one(Signal.class, "rules", rule)));
    }
    if (rules.isEmpty()) {
      throw ProblemException.badField("rules", "must be at least one");
    }
    return rules;
  }

  private static <E extends Enum<E>> E one(Class<E> type, String field, String name) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField(field, "is none of those to choose from");
    }
  }
}
