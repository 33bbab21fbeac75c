package io.huifang.kpi.question;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.platform.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads parameters that have few allowed values; what is not given takes the usual one. */
final class Choices {
  private Choices() {}

  /** The metric as it is defined today, or was in the version that is asked for. */
  static Metric definition(Metric metric, @Nullable String version) {
    Integer wanted = oneOf("definition", version, metric.countable(), metric.version());
    return wanted == null ? metric : metric.as(wanted);
  }

  static Metric.Variant variant(Metric metric, @Nullable String id) {
    if (id == null) {
      return metric.usual();
    }
    return metric.variants().stream()
        .filter(variant -> variant.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.badField(
                    "variant",
                    "must be one of " + metric.variants().stream().map(v -> v.id()).toList()));
  }

  static Interval interval(@Nullable String key) {
    Interval interval = key == null ? Interval.TOTAL : Interval.of(key);
    if (interval == null) {
      throw ProblemException.badField(
          "interval", "must be half_hour, hour, day, week, month or total");
    }
    return interval;
  }

  static @Nullable Integer oneOf(
      String field, @Nullable String text, List<Integer> allowed, @Nullable Integer fallback) {
    if (text == null) {
      return allowed.isEmpty() ? null : fallback;
    }
    return allowed.stream()
        .filter(number -> Objects.equals(number.toString(), text))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.badField(
                    field,
                    allowed.isEmpty() ? "does not apply here" : "must be one of " + allowed));
  }

  static boolean weighted(Metric metric, @Nullable String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (!text.equals("true")) {
      throw ProblemException.badField("weighted", "must be true or false");
    }
    if (!metric.shape().weighable()) {
      throw ProblemException.badField(
          "weighted", "does not apply to " + metric.id() + ": only shares, means and nps have it");
    }
    return true;
  }

  static boolean compare(@Nullable String text) {
    if (text != null && !text.equals("previous")) {
      throw ProblemException.badField("compare", "must be previous");
    }
    return text != null;
  }
}
