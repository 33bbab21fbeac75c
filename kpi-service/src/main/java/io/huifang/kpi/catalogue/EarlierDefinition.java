package io.huifang.kpi.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a metric meant before, told by what is different today.
 *
 * @param until the day on which the next version took its place
 * @param said what was different
 * @param counted reasons for which rows did count then; null where facts no longer tell what it
 *     would count
 */
public record EarlierDefinition(
    int version,
    @Schema(description = "The day on which the next version took its place") LocalDate until,
    @Schema(description = "What was different") Metric.Text said,
    @Schema(description = "Reasons for which rows did count then; null: can no longer be counted")
        @Nullable List<String> counted) {

  /** Whether figures can still be asked by it. */
  public boolean countable() {
    return counted != null;
  }
}
