package io.huifang.kpi.value;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A metric for one piece of the period and one group.
 *
 * @param n how many rows count
 * @param value the headline: median of durations, share 0 to 1, mean, points or count; null for n=0
 */
public record Value(
    Instant start,
    Instant end,
    @Schema(description = "By dimension; (none) where a fact does not know it")
        Map<String, String> group,
    long n,
    @Nullable Double value,
    @Nullable Long numerator,
    @Nullable Long denominator,
    @Nullable Double mean,
    @Nullable Double median,
    @Nullable Double p90,
    @Nullable Double p95,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable Double sum,
    @Nullable Confidence confidence,
    @Schema(description = "Counted rows by outcome, such as KEPT, KEPT_LATE, BROKEN")
        Map<String, Long> breakdown,
    @Schema(description = "Rows that do not count, by reason") Map<String, Long> excluded,
    @Schema(description = "Rows whose window has not passed yet; not part of n") long provisional,
    @Schema(description = "The value if provisional rows counted")
        @Nullable Double provisionalValue,
    @Nullable Boolean targetReached,
    @Schema(description = "Only with compare=previous") @Nullable Previous previous) {

  Value with(Previous before) {
    return new Value(
        start,
        end,
        group,
        n,
        value,
        numerator,
        denominator,
        mean,
        median,
        p90,
        p95,
        min,
        max,
        sum,
        confidence,
        breakdown,
        excluded,
        provisional,
        provisionalValue,
        targetReached,
        before);
  }

  /** The same piece and group one period earlier. */
  public record Previous(
      Instant start, Instant end, long n, @Nullable Double value, @Nullable Double change) {}
}
