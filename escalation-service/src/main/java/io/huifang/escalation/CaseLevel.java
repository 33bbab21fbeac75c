package io.huifang.escalation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One level of an escalation policy.
 *
 * @param post which people may own the case at this level
 * @param agent one named person instead, null for anybody in the post
 * @param withinMinutes business time in which this level has to act, at most that of a year
 */
public record CaseLevel(
    @NotNull Post post,
    @Nullable @Size(max = 100) String agent,
    @Positive @Max(525_600) int withinMinutes) {

  /** What somebody does, as ticket-service tells it. */
  public enum Post {
    AGENT,
    SPECIALIST,
    LEAD,
    MANAGER
  }
}
