package io.huifang.kpi.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.huifang.kpi.trace.Activity;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many tickets went the standard path, and where the others left it.
 *
 * @param conforming tickets that went it from beginning to end and did nothing else
 * @param underWay tickets that have not left it and not come to its end: nobody can judge them yet
 * @param departed the others
 * @param share conforming of those that can be judged; null if there are none
 */
public record Conformance(
    List<Activity> standard,
    long conforming,
    long underWay,
    long departed,
    @Nullable Double share,
    @Schema(description = "Where the others left it, the most frequent first")
        List<Departure> departures) {

  /** How many can be judged. */
  @JsonIgnore
  public long judged() {
    return conforming + departed;
  }

  /**
   * Where tickets left the standard path.
   *
   * @param after the last step on the path; null if the first one was another
   * @param expected the step that the path has next; null at its end
   * @param found the step that came instead
   */
  public record Departure(
      @Nullable Activity after,
      @Nullable Activity expected,
      Activity found,
      long tickets,
      @Schema(description = "Of all that left it") double share) {}
}
