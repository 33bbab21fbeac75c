package io.huifang.kpi.dashboard;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Question;
import io.huifang.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure and how it is counted.
 *
 * @param threshold seconds within which a contact has to be answered, null where that is no matter
 */
public record Measure(Metric metric, Metric.Variant variant, @Nullable Integer threshold) {

  /**
   * What an address asks for; what it leaves out is as usual.
   *
   * @throws ProblemException 400 if the figure has no such variant or threshold
   */
  public static Measure of(Metric metric, @Nullable String variant, @Nullable String threshold) {
    return new Measure(metric, variant(metric, variant), threshold(metric, threshold));
  }

  private static Metric.Variant variant(Metric metric, @Nullable String id) {
    if (id == null || id.isBlank()) {
      return metric.usual();
    }
    return metric.variants().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ProblemException.badField("variant", "is not one of " + metric.id()));
  }

  private static @Nullable Integer threshold(Metric metric, @Nullable String seconds) {
    if (seconds == null || seconds.isBlank()) {
      return metric.defaultThreshold();
    }
    return metric.thresholds().stream()
        .filter(one -> one.toString().equals(seconds))
        .findFirst()
        .orElseThrow(
            () -> ProblemException.badField("threshold", "must be one of " + metric.thresholds()));
  }

  /** The same question, counted like this. */
  public Question ask(Question question) {
    return question.measured(variant, threshold);
  }

  /** What the metric is called, and how it is counted if that is not as usual. */
  public String name(Words words) {
    StringBuilder name = new StringBuilder(words.name(metric));
    if (!variant.equals(metric.usual())) {
      name.append(" · ").append(words.variant(metric, variant));
    }
    if (threshold != null && !threshold.equals(metric.defaultThreshold())) {
      name.append(" · ").append(words.seconds(threshold));
    }
    return name.toString();
  }

  /** What is not as usual, for an address. */
  public Map<String, String> query() {
    Map<String, String> query = new TreeMap<>();
    if (!variant.equals(metric.usual())) {
      query.put("variant", variant.id());
    }
    if (threshold != null && !threshold.equals(metric.defaultThreshold())) {
      query.put("threshold", threshold.toString());
    }
    return query;
  }

  /** What there is to choose from in the form: nothing where there is no choice. */
  public List<Options.Choice> choices(Words words) {
    List<Options.Choice> choices = new ArrayList<>();
    if (metric.variants().size() > 1) {
      choices.add(
          new Options.Choice(
              "variant",
              words.texts().variant(),
              variant.id(),
              true,
              metric.variants().stream()
                  .map(one -> new Options.Option(one.id(), words.variant(metric, one)))
                  .toList()));
    }
    if (threshold != null) {
      choices.add(
          new Options.Choice(
              "threshold",
              words.texts().threshold(),
              threshold.toString(),
              true,
              metric.thresholds().stream()
                  .map(one -> new Options.Option(one.toString(), words.seconds(one)))
                  .toList()));
    }
    return choices;
  }
}
