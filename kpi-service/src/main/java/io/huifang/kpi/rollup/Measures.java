package io.huifang.kpi.rollup;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Everything of which cells are kept: each way in which the catalogue counts rows, once. */
@ApplicationScoped
public class Measures {
  private final Map<String, Measure> measures = new LinkedHashMap<>();

  /** Takes them from the catalogue, so that a metric is defined in one place. */
  @Inject
  public Measures(Catalogue catalogue, @ConfigProperty(name = "huifang.zone") ZoneId site) {
    for (Metric metric : catalogue.all()) {
      for (Metric.Variant variant : metric.variants()) {
        if (metric.windows().isEmpty()) {
          add(metric, variant, null, site);
        }
        metric.windows().forEach(days -> add(metric, variant, days, site));
      }
    }
  }

  private void add(Metric metric, Metric.Variant variant, @Nullable Integer days, ZoneId site) {
    String key = Measure.key(metric, variant, days, metric.defaultThreshold());
    boolean open = metric.source() == Metric.Source.BACKLOG;
    boolean classed = metric.shape() == Metric.Shape.DURATION;
    Measure known = measures.get(key);
    measures.put(
        key,
        new Measure(
            key,
            open ? Measure.OPEN : variant.kind().name(),
            model(metric, variant, days, site),
            metric.qualifier(),
            metric.scaled(),
            classed || known != null && known.classed()));
  }

  private static Question model(
      Metric metric, Metric.Variant variant, @Nullable Integer days, ZoneId site) {
    return new Question(
        metric,
        variant,
        Instant.EPOCH,
        Instant.EPOCH,
        site,
        Interval.TOTAL,
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        null,
        days == null ? null : new Window(days, site),
        metric.defaultThreshold(),
        false,
        false);
  }

  /**
   * The one behind a question; null if no cells are kept of such rows, as of earlier definitions.
   */
  public @Nullable Measure of(Question question) {
    if (question.metric().replacedBy() != null) {
      return null;
    }
    return measures.get(
        Measure.key(
            question.metric(), question.variant(), question.windowDays(), question.threshold()));
  }

  /** All that are counted from facts of a kind. */
  public List<Measure> of(String kind) {
    return measures.values().stream().filter(measure -> measure.kind().equals(kind)).toList();
  }

  public Collection<Measure> all() {
    return new ArrayList<>(measures.values());
  }
}
