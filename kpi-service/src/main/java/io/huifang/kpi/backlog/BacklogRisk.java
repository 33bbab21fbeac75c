package io.huifang.kpi.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What falls due soon, team by team, those with the most at risk first.
 *
 * @param weeks so many weeks make the pace, 4 at most; 0 where nothing is known yet
 */
public record BacklogRisk(
    Instant from,
    Instant to,
    int weeks,
    @Schema(description = "All teams together") Line all,
    List<Line> teams) {

  /**
   * One team.
   *
   * @param late tickets whose promise is over already
   * @param due tickets whose promise ends within the time
   * @param usual resolved in the same hours of the weeks before, their mean; null without a past
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      @Schema(description = "Absent for all teams together, (none) for tickets without one")
          @Nullable String team,
      long late,
      long due,
      @Nullable Double usual,
      @Nullable Long fewest,
      @Nullable Long most) {

    /** So many cannot be kept at the usual pace, even if nothing else were worked on. */
    @JsonProperty("atRisk")
    @Schema(description = "Due, less what is usually resolved; absent without a past")
    public @Nullable Long atRisk() {
      return usual == null ? null : Math.max(0, due - (long) Math.floor(usual));
    }
  }
}
