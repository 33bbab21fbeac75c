package io.huifang.kpi.value;

import com.fasterxml.jackson.annotation.JsonInclude;
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Of durations, whose headline is the median")
        @Nullable Confidence medianConfidence,
    @Schema(description = "Counted rows by outcome, such as KEPT, KEPT_LATE, BROKEN")
        Map<String, Long> breakdown,
    @Schema(description = "Rows that do not count, by reason") Map<String, Long> excluded,
    @Schema(description = "Rows whose window has not passed yet; not part of n") long provisional,
    @Schema(description = "The value if provisional rows counted")
        @Nullable Double provisionalValue,
    @Nullable Boolean targetReached,
    @Schema(description = "Only with compare=previous") @Nullable Previous previous,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Only with weighted=true")
        @Nullable Weights weights,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "By how much of themselves median, p90 and p95 may be off, where they come from"
                    + " rollups; absent where they are exact")
        @Nullable Double quantileError) {

  /** The interval of the headline; null for a count, and where there is too little. */
  public @Nullable Confidence certainty() {
    return medianConfidence != null
        ? medianConfidence
        : confidence != null && confidence.of().equals("value") ? confidence : null;
  }

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
        medianConfidence,
        breakdown,
        excluded,
        provisional,
        provisionalValue,
        targetReached,
        before,
        weights,
        quantileError);
  }

  /**
   * What is behind a weighted figure; it takes the place of numerator and denominator.
   *
   * @param sum of the weights of the counted rows
   * @param effectiveN how many rows of equal weight would be as certain (Kish); the interval is for
   *     that many
   * @param numerator weight of the hits of a share, that of promoters less that of detractors of
   *     nps
   */
  public record Weights(double sum, double effectiveN, @Nullable Double numerator) {
    static @Nullable Weights of(@Nullable WeightSums sums, boolean ratio) {
      return sums == null
          ? null
          : new Weights(
              sums.weight().doubleValue(),
              sums.effectiveN(),
              ratio ? (Double) sums.hits().doubleValue() : null);
    }
  }

  /** The same piece and group one period earlier. */
  public record Previous(
      Instant start, Instant end, long n, @Nullable Double value, @Nullable Double change) {}
}
