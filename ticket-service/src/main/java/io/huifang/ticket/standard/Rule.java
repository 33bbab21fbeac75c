package io.huifang.ticket.standard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.huifang.ticket.Classification;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.Tier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a service standard: for which tickets, and what is promised.
 *
 * @param layer basic for everybody, advanced for better tiers, special for a line of business
 * @param targets minutes of business time by target; a missing target is not promised
 */
public record Rule(
    @NotBlank @Size(max = 100) String name,
    @NotNull Layer layer,
    @Nullable Tier tier,
    @Nullable @Size(max = 100) String channel,
    @Nullable Complexity complexity,
    @Nullable @Size(max = 100) String category,
    @NotBlank @Size(max = 60) String calendar,
    @NotNull @NotEmpty Map<Target, @NotNull @Positive @Max(525_600) Integer> targets) {

  /** From general to particular; a higher layer wins. */
  public enum Layer {
    BASIC,
    ADVANCED,
    SPECIAL
  }

  public boolean matches(Classification ticket) {
    return fits(tier, ticket.tier())
        && fits(channel, ticket.channel())
        && fits(complexity, ticket.complexity())
        && fits(category, ticket.category());
  }

  /** The higher layer first, within a layer the row that says more. */
  @JsonIgnore
  public int rank() {
    long said = Stream.of(tier, channel, complexity, category).filter(Objects::nonNull).count();
    return layer.ordinal() * 10 + (int) said;
  }

  private static boolean fits(@Nullable Object wanted, Object actual) {
    return wanted == null || wanted.equals(actual);
  }
}
