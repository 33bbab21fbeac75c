package io.huifang.survey.rules;

import io.huifang.survey.Purpose;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When customers are asked for one purpose: the old form of a rule, which {@link OldForm} reads.
 *
 * @param share how many of a hundred are asked
 * @param delayMinutes how long after the trigger the mail goes out
 * @param fatigueDays nobody is asked who was asked anything within so many days; 0 asks always
 * @param channels only these, empty means all
 * @param tiers only these, empty means all
 * @param excludeOpenedBy tickets opened by these are left out
 */
public record Rule(
    @NotNull Purpose purpose,
    @NotNull Boolean enabled,
    @NotNull @Min(0) @Max(100) Integer share,
    @NotNull @Min(0) @Max(43_200) Integer delayMinutes,
    @NotNull @Min(0) @Max(365) Integer fatigueDays,
    @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> channels,
    @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> tiers,
    @NotNull @Size(max = 2) List<@NotNull OpenedBy> excludeOpenedBy) {

  /** Who opened the ticket. */
  public enum OpenedBy {
    CUSTOMER,
    STAFF
  }

  /** Whether the rule asks about a trigger of which this is known. */
  public boolean covers(
      @Nullable String channel, @Nullable String tier, @Nullable String openedBy) {
    return enabled
        && fits(channels, channel)
        && fits(tiers, tier)
        && excludeOpenedBy.stream().noneMatch(by -> by.name().equals(openedBy));
  }

  private static boolean fits(List<String> wanted, @Nullable String actual) {
    return wanted.isEmpty() || (actual != null && wanted.contains(actual));
  }
}
