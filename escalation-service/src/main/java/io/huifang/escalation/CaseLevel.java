package io.huifang.escalation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One level of an escalation policy.
 *
 * @param who whom it means; the second counts if the first is nobody today
 * @param withinMinutes business time in which this level has to act, at most that of a year
 * @param acknowledgeWithin minutes in which whoever is asked has to say so; null if nobody has to
 * @param repeats how often it is asked again before the next level is
 * @param acknowledgements how many people are asked and all have to say so
 * @param urgency how loud they are told
 * @param hours calendar in which {@code acknowledgeWithin} runs; null for all hours
 * @param holdMinutes how long a case waits for somebody to come on call, at most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseLevel(
    @NotEmpty @Size(max = 2) List<@NotNull Target> who,
    @Positive @Max(525_600) int withinMinutes,
    @Nullable @Positive @Max(10_080) Integer acknowledgeWithin,
    @PositiveOrZero @Max(10) int repeats,
    @Min(1) @Max(5) int acknowledgements,
    Urgency urgency,
    @Nullable @Size(max = 60) String hours,
    @Nullable @Positive @Max(10_080) Integer holdMinutes) {
  private static final int USUAL_HOLD = 60;

  public CaseLevel {
    who = List.copyOf(who);
    urgency = Objects.requireNonNullElse(urgency, Urgency.NORMAL);
  }

  /**
   * As it is kept and sent; {@code post} and {@code agent} are how levels were written before they
   * could mean anything but a post.
   */
  @JsonCreator
  static CaseLevel read(
      @JsonProperty("who") @Nullable List<Target> who,
      @JsonProperty("post") @Nullable Post post,
      @JsonProperty("agent") @Nullable String agent,
      @JsonProperty("withinMinutes") @Nullable Integer withinMinutes,
      @JsonProperty("acknowledgeWithin") @Nullable Integer acknowledgeWithin,
      @JsonProperty("repeats") @Nullable Integer repeats,
      @JsonProperty("acknowledgements") @Nullable Integer acknowledgements,
      @JsonProperty("urgency") @Nullable Urgency urgency,
      @JsonProperty("hours") @Nullable String hours,
      @JsonProperty("holdMinutes") @Nullable Integer holdMinutes) {
    List<Target> targets = new ArrayList<>(Objects.requireNonNullElse(who, List.of()));
    if (who == null) {
      Optional.ofNullable(agent).map(Target::person).ifPresent(targets::add);
      Optional.ofNullable(post).map(Target::of).ifPresent(targets::add);
    }
    return new CaseLevel(
        targets,
        Objects.requireNonNullElse(withinMinutes, 0),
        acknowledgeWithin,
        Objects.requireNonNullElse(repeats, 0),
        Objects.requireNonNullElse(acknowledgements, 1),
        Objects.requireNonNullElse(urgency, Urgency.NORMAL),
        hours,
        holdMinutes);
  }

  /** Anybody in a post, who has so long and need not acknowledge. */
  public static CaseLevel of(Post post, int withinMinutes) {
    return of(List.of(Target.of(post)), withinMinutes);
  }

  /** Who has so long and need not acknowledge. */
  public static CaseLevel of(List<Target> who, int withinMinutes) {
    return new CaseLevel(who, withinMinutes, null, 0, 1, Urgency.NORMAL, null, null);
  }

  /** How long a case waits at this level for somebody to come on call. */
  public Duration hold() {
    return Duration.ofMinutes(Objects.requireNonNullElse(holdMinutes, USUAL_HOLD));
  }

  /** What somebody does, as ticket-service tells it. */
  public enum Post {
    AGENT,
    SPECIALIST,
    LEAD,
    MANAGER
  }
}
