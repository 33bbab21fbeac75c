package io.huifang.kpi.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.csv.CsvTable;
import io.huifang.platform.unchanged.Substantial;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a question about a metric. */
public record Values(
    String metric,
    int definitionVersion,
    String variant,
    Metric.Unit unit,
    @Schema(description = "What the value cannot leave, on the scale that was asked for")
        Metric.@Nullable Bounds bounds,
    Instant from,
    Instant to,
    String zone,
    String interval,
    List<String> by,
    @Nullable Integer scale,
    @Nullable Integer windowDays,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Within which a contact has to be answered")
        @Nullable Integer thresholdSeconds,
    @Nullable Double target,
    Freshness freshness,
    List<Value> rows,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Only with weighted=true")
        @Nullable Boolean weighted)
    implements CsvTable, Substantial {

  /**
   * How current the numbers are.
   *
   * @param newestEventAt when the newest fact happened that has been taken
   */
  public record Freshness(@Nullable Instant newestEventAt, Instant now) {}

  /** All but how current it is: figures that do not change need not be sent. */
  @Override
  public Object substance() {
    return Arrays.asList(
        metric,
        definitionVersion,
        variant,
        unit,
        bounds,
        from,
        to,
        zone,
        interval,
        by,
        scale,
        windowDays,
        thresholdSeconds,
        target,
        rows,
        weighted);
  }

  @Override
  @Schema(hidden = true)
  public List<String> head() {
    return Stream.of(
            Stream.of("metric", "version", "variant", "start", "end"),
            by.stream(),
            Stream.of("n", "value", "numerator", "denominator", "mean", "median", "p90", "p95"),
            Stream.of("min", "max", "sum", "low", "high", "excluded", "provisional"),
            Stream.of("previous_n", "previous_value"),
            weighted == null ? Stream.<String>of() : Stream.of("weight", "effective_n"))
        .flatMap(names -> names)
        .toList();
  }

  @Override
  @Schema(hidden = true)
  public Stream<List<@Nullable Object>> lines() {
    return rows.stream().map(this::line);
  }

  private List<@Nullable Object> line(Value row) {
    List<@Nullable Object> cells = new java.util.ArrayList<>();
    java.util.Collections.addAll(cells, metric, definitionVersion, variant, row.start(), row.end());
    by.forEach(dimension -> cells.add(row.group().get(dimension)));
    Confidence sure = row.confidence();
    Value.Previous before = row.previous();
    java.util.Collections.addAll(
        cells,
        row.n(),
        row.value(),
        row.numerator(),
        row.denominator(),
        row.mean(),
        row.median(),
        row.p90(),
        row.p95(),
        row.min(),
        row.max(),
        row.sum(),
        sure == null ? null : sure.low(),
        sure == null ? null : sure.high(),
        row.excluded().values().stream().mapToLong(Long::longValue).sum(),
        row.provisional(),
        before == null ? null : before.n(),
        before == null ? null : before.value());
    Value.Weights weights = row.weights();
    if (weighted != null) {
      cells.add(weights == null ? null : weights.sum());
      cells.add(weights == null ? null : weights.effectiveN());
    }
    return cells;
  }
}
