package io.huifang.kpi.value;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.rollup.cell.Cell;
import io.huifang.kpi.target.KpiTarget;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the database added up for one piece and group. */
final class Sums {
  private final Map<String, Long> breakdown = new TreeMap<>();
  private final Map<String, Long> excluded = new TreeMap<>();
  private long n;
  private long provisional;
  private long hits;
  private long hitsWithProvisional;
  private @Nullable Double mean;
  private @Nullable Double deviation;
  private @Nullable Double min;
  private @Nullable Double max;
  private @Nullable Double sum;
  private Double @Nullable [] percentiles;
  private @Nullable Confidence medianInterval;
  private @Nullable WeightSums weights;
  private @Nullable Double quantileError;

  /**
   * @param weighted whether rows count as much as their weight
   */
  Sums(boolean weighted) {
    weights = weighted ? WeightSums.NONE : null;
  }

  /** Takes what cells add up to. */
  void take(Cell cell) {
    n = cell.n();
    provisional = cell.provisional();
    hits = cell.hits();
    hitsWithProvisional = cell.hitsWithProvisional();
    mean = cell.mean();
    deviation = cell.deviation();
    min = cell.min();
    max = cell.max();
    sum = cell.sum();
    percentiles = cell.quantiles(Median.few(n));
    medianInterval = Median.ofFew(percentiles, n);
    quantileError = percentiles == null ? null : Cell.error();
    breakdown.putAll(cell.words());
    excluded.putAll(cell.reasons());
  }

  /** Takes the columns from {@code first} on: all, counted, provisional, sums, percentiles. */
  void read(ResultSet row, int first) throws SQLException {
    n = row.getLong(first + 1);
    provisional = row.getLong(first + 2);
    hits = row.getLong(first + 3);
    hitsWithProvisional = row.getLong(first + 4);
    mean = row.getObject(first + 5, Double.class);
    deviation = row.getObject(first + 6, Double.class);
    min = row.getObject(first + 7, Double.class);
    max = row.getObject(first + 8, Double.class);
    sum = row.getObject(first + 9, Double.class);
    java.sql.Array array = row.getArray(first + 10);
    percentiles = array == null ? null : (Double[]) array.getArray();
    medianInterval = Median.interval(percentiles, n);
  }

  /** Lets the rows count as much as their weight. */
  void read(WeightSums byWeight) {
    weights = byWeight;
    mean = byWeight.mean();
    sum = byWeight.amounts() == null ? null : byWeight.amounts().doubleValue();
  }

  void detail(String status, @Nullable String reason, @Nullable String word, long count) {
    if (reason != null) {
      excluded.merge(reason, count, Long::sum);
    } else if (status.equals("counted") && word != null) {
      breakdown.merge(word, count, Long::sum);
    }
  }

  Value value(
      Metric metric,
      @Nullable Integer scale,
      Instant start,
      Instant end,
      Map<String, String> group,
      @Nullable KpiTarget goal) {
    boolean durations = metric.shape() == Metric.Shape.DURATION;
    boolean shares = metric.shape() == Metric.Shape.SHARE;
    boolean ratio = shares || metric.shape() == Metric.Shape.NPS;
    boolean plain = ratio && weights == null;
    Double headline = headline(metric, n, hits, false);
    return new Value(
        start,
        end,
        group,
        n,
        headline,
        plain ? hits : null,
        plain ? n : null,
        mean,
        durations ? percentile(0) : null,
        durations ? percentile(1) : null,
        durations ? percentile(2) : null,
        min,
        max,
        sum,
        confidence(metric, scale),
        durations ? medianInterval : null,
        breakdown,
        excluded,
        provisional,
        provisional > 0 && metric.shape() != Metric.Shape.MEAN
            ? headline(metric, n + provisional, hitsWithProvisional, true)
            : null,
        goal == null ? null : goal.reachedBy(headline),
        null,
        Value.Weights.of(weights, ratio),
        quantileError);
  }

  private @Nullable Double headline(
      Metric metric, long count, long successes, boolean withProvisional) {
    if (metric.shape() == Metric.Shape.COUNT) {
      return (double) count;
    }
    if (count == 0) {
      return null;
    }
    if (weights != null && metric.shape() != Metric.Shape.MEAN) {
      Double share = weights.share(withProvisional);
      return share == null || metric.shape() == Metric.Shape.SHARE
          ? share
          : Double.valueOf(100 * share);
    }
    return switch (metric.shape()) {
      case DURATION -> percentile(0);
      case SHARE -> (double) successes / count;
      case MEAN -> mean;
      case NPS -> 100.0 * successes / count;
      case COUNT -> (double) count;
    };
  }

  private @Nullable Confidence confidence(Metric metric, @Nullable Integer scale) {
    if (weights != null) {
      return weights.confidence(metric, metric.boundsOn(scale));
    }
    return switch (metric.shape()) {
      case SHARE -> Confidence.share(hits, n);
      case DURATION -> Confidence.mean("mean", mean, deviation, n);
      case MEAN -> {
        Confidence sure = Confidence.mean("value", mean, deviation, n);
        Metric.Bounds bounds = metric.boundsOn(scale);
        yield sure == null || bounds == null ? sure : sure.within(bounds.least(), bounds.most());
      }
      case NPS ->
          Confidence.nps(
              breakdown.getOrDefault("PROMOTER", 0L), breakdown.getOrDefault("DETRACTOR", 0L), n);
      case COUNT -> null;
    };
  }

  private @Nullable Double percentile(int index) {
    return percentiles == null ? null : percentiles[index];
  }
}
