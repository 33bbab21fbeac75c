package io.huifang.kpi.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a course with its limits.
 *
 * @param n how many rows the value is of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChartPoint(
    Instant start,
    Instant end,
    long n,
    @Nullable Double value,
    @Schema(description = "Where it lies by chance; absent where there are too few points")
        Judged.@Nullable Band band,
    @Schema(description = "How far from the middle, in sigma; negative below")
        @Nullable Double sigmas,
    @Schema(description = "Why it is more than chance; empty where it is not") Set<Signal> signals,
    @Schema(description = "Whether it lies on the side that is not wanted") boolean worse) {

  /** Whether somebody should look at it. */
  public boolean alarming() {
    return worse && !signals.isEmpty();
  }
}
