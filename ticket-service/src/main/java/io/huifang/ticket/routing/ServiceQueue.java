package io.huifang.ticket.routing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.ticket.Classification;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.Priority;
import io.huifang.ticket.Tier;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A queue: which tickets wait in it, who may be given them, and who comes first.
 *
 * @param team whose tickets they become and whose people are given them; null for everybody
 * @param mode whether they are given out, or taken
 * @param skills level from 1 to 5 by skill that is needed
 * @param vipMinutes head start of VIP customers and of what is urgent
 * @param priorityMinutes head start of priority customers
 * @param overflow the queue that they go on to, null to stay
 * @param overflowMinutes after which they do
 * @param dedicatedMinutes how long a ticket waits for the customer's own agent before anybody else
 */
public record ServiceQueue(
    @NotBlank @Pattern(regexp = "[a-z0-9-]{1,40}") String id,
    @NotBlank @Size(max = 100) String name,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 100) String team,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 100) String channel,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 100) String category,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Tier tier,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Complexity complexity,
    @NotNull Mode mode,
    @NotNull @Size(max = 10)
        Map<@NotBlank @Size(max = 40) String, @NotNull @Min(1) @Max(5) Integer> skills,
    @Min(0) @Max(1440) int vipMinutes,
    @Min(0) @Max(1440) int priorityMinutes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 40) String overflow,
    @Min(0) @Max(10_080) int overflowMinutes,
    @Min(0) @Max(10_080) int dedicatedMinutes) {

  /** The topic under which the places of one person are locked by whoever fills one. */
  public static final String SEAT_LOCK = "seat";

  /** How a ticket comes to somebody. */
  public enum Mode {
    /** Whoever is free is given the next one. */
    PUSH,
    /** Whoever wants one takes it from the list. */
    PULL
  }

  @AssertTrue(message = "vipMinutes must not be less than priorityMinutes")
  @JsonIgnore
  public boolean isFairByTier() {
    return vipMinutes >= priorityMinutes;
  }

  @AssertTrue(message = "overflow and overflowMinutes belong together")
  @JsonIgnore
  public boolean isOverflowWhole() {
    return (overflow == null) == (overflowMinutes == 0);
  }

  /**
   * Whether such tickets wait here.
   *
   * @param of the team that has the ticket already, null for none
   */
  boolean takes(Classification ticket, @Nullable String of) {
    return fits(channel, ticket.channel())
        && fits(category, ticket.category())
        && fits(tier, ticket.tier())
        && fits(complexity, ticket.complexity())
        && (of == null || team == null || team.equals(of));
  }

  /** How much it says about them: more wins. */
  @JsonIgnore
  long says() {
    return Stream.of(channel, category, tier, complexity).filter(Objects::nonNull).count();
  }

  @JsonIgnore
  public boolean pushes() {
    return mode == Mode.PUSH;
  }

  /** How much earlier it counts as having come. */
  Duration headStart(Classification ticket) {
    boolean urgent = ticket.priority() == Priority.URGENT;
    int minutes =
        urgent || ticket.tier() == Tier.VIP
            ? vipMinutes
            : ticket.tier() == Tier.PRIORITY ? priorityMinutes : 0;
    return Duration.ofMinutes(minutes);
  }

  private static boolean fits(@Nullable Object wanted, Object actual) {
    return wanted == null || wanted.equals(actual);
  }
}
