package io.huifang.kpi.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.huifang.kpi.trace.Activity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step of the map.
 *
 * @param count how often it happened
 */
public record Step(
    Activity activity,
    long count,
    @Schema(description = "Tickets in which it happened at least once") long tickets,
    @Schema(description = "These as a share of all tickets") double share,
    @Schema(description = "Tickets that began with it") long starts,
    @Schema(description = "Tickets of which it is the last step so far") long ends,
    @Schema(description = "These, as far as they are not resolved: where tickets stay behind")
        long dropOff) {

  /** How many of those in which it happened stay behind at it. */
  @JsonIgnore
  public double stay() {
    return (double) dropOff / tickets;
  }
}
