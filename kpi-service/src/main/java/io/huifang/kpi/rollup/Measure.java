package io.huifang.kpi.rollup;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are counted in one way: several metrics may share them.
 *
 * @param key its name in the database
 * @param kind of the facts; {@link #OPEN} for the coming and going of tickets
 * @param model a question about these rows, without scale and filters
 * @param lead the qualifier of the metric, the first value of each group; null without one
 * @param scaled whether the scale is the next value of each group
 * @param classed whether quantiles are asked for
 */
public record Measure(
    String key,
    String kind,
    Question model,
    @Nullable String lead,
    boolean scaled,
    boolean classed) {
  /** Stands for a kind of facts where tickets that are open at a moment are counted. */
  public static final String OPEN = "OPEN";

  /** The name for a metric in one variant, window and threshold. */
  static String key(
      Metric metric,
      Metric.Variant variant,
      @Nullable Integer window,
      @Nullable Integer threshold) {
    if (metric.source() == Metric.Source.BACKLOG) {
      return OPEN;
    }
    if (metric.source() == Metric.Source.CONTACT) {
      // what is a success differs from variant to variant
      return variant.kind()
          + "/"
          + metric.id()
          + "/"
          + variant.id()
          + (threshold == null ? "" : "/" + threshold);
    }
    return variant.kind()
        + (metric.source() == Metric.Source.PLAIN ? "" : "/" + metric.source())
        + (variant.business() ? "/BUSINESS" : "")
        + (window == null ? "" : "/" + window);
  }
}
