package io.huifang.kpi.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.huifang.kpi.trace.Activity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * From one step directly to the next.
 *
 * @param count how often that happened
 */
public record FlowPath(
    Activity from,
    Activity to,
    long count,
    @Schema(description = "Tickets that went this way at least once") long tickets,
    @Schema(description = "Of all goings from step to step") double share,
    @Schema(description = "How often the ticket had been at that step before") long returns,
    @JsonUnwrapped Durations seconds,
    @Schema(description = "Seconds of these while the ticket was open, all together")
        double waiting,
    @Schema(description = "These as a share of all; null if no ticket waited anywhere")
        @Nullable Double waitingShare) {

  /** Whether it leads to itself. */
  @JsonIgnore
  public boolean loop() {
    return from == to;
  }
}
